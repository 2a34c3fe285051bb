using Nuke.Common.IO;

namespace Nuke.Common.Execution;

/// <summary>Where the running build comes from.</summary>
internal static class BuildFiles
{
    private static readonly Lazy<AbsolutePath?> LazyProject = new(FindProject);

    public static AbsolutePath? Assembly =>
        System.Reflection.Assembly.GetEntryAssembly()?.Location is { Length: > 0 } location
            ? AbsolutePath.Create(location)
            : null;

    public static AbsolutePath? Project => LazyProject.Value;

    /// <summary>
    /// The only project in the nearest directory upwards; a build that runs from its own temporary
    /// folder is found under the root by its assembly's name instead.
    /// </summary>
    private static AbsolutePath? FindProject()
    {
        var root = BuildSession.Current.HasRoot ? BuildSession.Current.Root : null;
        for (var directory = Assembly?.Parent; directory is not null; directory = directory.Parent)
        {
            var projects = Directory.GetFiles(directory, "*.csproj");
            if (projects.Length == 1)
            {
                return projects[0];
            }
            if (directory == root)
            {
                break;
            }
        }
        var name = Path.GetFileNameWithoutExtension((string?)Assembly) + ".csproj";
        return root is null
            ? null
            : Directory
                .GetDirectories(root)
                .Select(x => Path.Combine(x, name))
                .FirstOrDefault(File.Exists);
    }
}
