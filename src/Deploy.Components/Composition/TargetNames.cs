using System.Collections.Immutable;
using System.Reflection;
using Deploy.Components.Stages;
using Nuke.Common;

namespace Deploy.Components.Composition;

/// <summary>The targets of a build class and its components, by name.</summary>
internal static class TargetNames
{
    /// <summary>The pipeline's stages in their order, then all others by name.</summary>
    public static ImmutableArray<string> Of(Type build)
    {
        const BindingFlags all =
            BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        ImmutableArray<string> stages =
        [
            StageName.Test,
            StageName.Build,
            StageName.Scan,
            .. StageName.Deploying,
        ];
        var names = build
            .GetInterfaces()
            .Append(build)
            .SelectMany(type => type.GetProperties(all))
            .Where(property => property.PropertyType == typeof(Target))
            .Select(property => property.Name)
            .ToHashSet();
        return
        [
            .. stages.Where(names.Contains),
            .. names.Except(stages).Order(StringComparer.Ordinal),
        ];
    }
}
