using System.Reflection;

namespace Nuke.Common.Execution;

/// <summary>Finds the targets that a definition refers to.</summary>
internal sealed class TargetLinks(NukeBuild build, ExecutableTarget owner, DefinitionIndex index)
{
    private const string One = "it must have one";

    public IEnumerable<ExecutableTarget> Find(IEnumerable<Target> factories) =>
        factories.Select(Find);

    public ExecutableTarget Find(Target factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        var found =
            index.Find(factory)
            ?? throw new ArgumentException(
                $"Target '{owner.Name}' refers to a target that is no property of the build: "
                    + factory.Method
            );
        return found != owner
            ? found
            : throw new ArgumentException($"Target '{owner.Name}' depends on itself.");
    }

    /// <exception cref="InvalidCastException">
    /// The build does not implement the component.
    /// </exception>
    public IEnumerable<Target> Of<T>(Func<T, Target>[] selectors)
    {
        var component = Component<T>();
        return selectors.Length > 0
            ? selectors.Select(select => select(component))
            : [(Target)Single(typeof(T)).GetValue(component)!];
    }

    /// <summary>The targets that prepare and clear away what a component stands for.</summary>
    /// <inheritdoc cref="Of"/>
    public (ExecutableTarget Setup, ExecutableTarget Cleanup) Context<T>()
    {
        var component = Component<T>()!;
        var setup = (Delegate)Single(typeof(T), typeof(Setup), One).GetValue(component)!;
        var cleanup = (Delegate)Single(typeof(T), typeof(Cleanup), One).GetValue(component)!;
        return (index.Find(setup)!, index.Find(cleanup)!);
    }

    public IEnumerable<Target> TryOf<T>(Func<T, Target>[] selectors) =>
        (object)build is T ? Of(selectors) : [];

    public static PropertyInfo Single(Type component) =>
        Single(component, typeof(Target), "say which one");

    private static PropertyInfo Single(Type component, Type kind, string demand)
    {
        var found = component.GetProperties().Where(x => x.PropertyType == kind).ToList();
        return found.Count == 1
            ? found[0]
            : throw new ArgumentException(
                $"{component.Name} has {found.Count} {kind.Name.ToLowerInvariant()}s; {demand}: "
                    + string.Join(", ", found.Select(x => x.Name))
            );
    }

    private T Component<T>() =>
        (object)build is T x
            ? x
            : throw new InvalidCastException(
                $"Target '{owner.Name}' refers to {typeof(T).Name}, which "
                    + $"{build.GetType().Name} does not implement. Use the Try… form if it may."
            );
}
