using System.Reflection;

namespace Nuke.Common.Execution;

/// <summary>Makes the targets of a build object from its properties.</summary>
internal static class TargetFactory
{
    public static IReadOnlyList<ExecutableTarget> Create(
        NukeBuild build,
        IReadOnlyList<PropertyInfo> properties,
        IEnumerable<string> defaults
    )
    {
        var targets = new List<ExecutableTarget>(properties.Count);
        var index = new DefinitionIndex();
        foreach (var property in properties)
        {
            var name = TargetDiscovery.ShortName(property);
            var factory =
                property.GetMethod!.CreateDelegate<Func<Delegate?>>(build)()
                ?? throw new UsageException($"Target '{name}' has no definition (it is null).");
            var target = new ExecutableTarget(property, name, factory, targets.Count);
            targets.Add(target);
            index.Add(target);
        }
        foreach (var name in defaults)
        {
            targets.First(x => x.Name == name).IsDefault = true;
        }
        foreach (var target in targets)
        {
            new TargetDefinition(build, target, index).Include(
                (PropertyInfo)target.Member,
                target.Factory
            );
        }
        return targets;
    }
}
