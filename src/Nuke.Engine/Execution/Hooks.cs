using System.Reflection;

namespace Nuke.Common.Execution;

/// <summary>
/// Calls the extensions of a build, highest priority first, then the build itself.
/// </summary>
internal sealed class Hooks
{
    private readonly IReadOnlyList<IBuildExtension> _extensions;

    public Hooks(NukeBuild build)
    {
        var ofComponents = build
            .GetType()
            .GetInterfaces()
            .SelectMany(x => x.GetCustomAttributes<BuildExtensionAttributeBase>());
        _extensions =
        [
            .. build
                .GetType()
                .GetCustomAttributes<BuildExtensionAttributeBase>(true)
                .Concat(ofComponents)
                .OrderByDescending(x => x.Priority),
        ];
        foreach (var extension in _extensions.OfType<BuildExtensionAttributeBase>())
        {
            extension.Build = build;
        }
    }

    public void Call<T>(Action<T> call)
        where T : IBuildExtension
    {
        foreach (var extension in _extensions.OfType<T>())
        {
            call(extension);
        }
    }
}
