using System.Reflection;

namespace Nuke.Common.Execution;

/// <summary>Finds the targets that a definition refers to.</summary>
internal sealed class TargetLinks(
    NukeBuild build,
    ExecutableTarget owner,
    IReadOnlyDictionary<Delegate, ExecutableTarget> targets
)
{
    public NukeBuild Build => build;

    public IEnumerable<ExecutableTarget> Find(IEnumerable<Target> factories) =>
        factories.Select(Find);

    public ExecutableTarget Find(Target factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        if (!targets.TryGetValue(factory, out var found))
        {
            throw new ArgumentException(
                $"Target '{owner.Name}' refers to a target that is no property of the build: "
                    + factory.Method
            );
        }
        return found != owner
            ? found
            : throw new ArgumentException($"Target '{owner.Name}' depends on itself.");
    }

    /// <exception cref="InvalidCastException">
    /// The build does not implement the component.
    /// </exception>
    public IEnumerable<Target> Of<T>(Func<T, Target>[] selectors)
    {
        var component = (object)build is T x
            ? x
            : throw new InvalidCastException(
                $"Target '{owner.Name}' refers to {typeof(T).Name}, which "
                    + $"{build.GetType().Name} does not implement. Use the Try… form if it may."
            );
        return selectors.Length > 0
            ? selectors.Select(select => select(component))
            : [(Target)Single(typeof(T)).GetValue(component)!];
    }

    public IEnumerable<Target> TryOf<T>(Func<T, Target>[] selectors) =>
        (object)build is T ? Of(selectors) : [];

    public static PropertyInfo Single(Type component)
    {
        var found = component.GetProperties().Where(x => x.PropertyType == typeof(Target)).ToList();
        return found.Count == 1
            ? found[0]
            : throw new ArgumentException(
                $"{component.Name} has {found.Count} targets; say which one: "
                    + string.Join(", ", found.Select(x => x.Name))
            );
    }
}
