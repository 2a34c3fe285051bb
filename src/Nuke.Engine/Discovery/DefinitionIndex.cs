using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Nuke.Common.Execution;

/// <summary>
/// The targets of a build by their definitions, which are all that a definition names another
/// target by: every read of a target's property gives a new but equal delegate.
/// </summary>
internal sealed class DefinitionIndex
{
    private readonly List<ExecutableTarget> _targets = [];
    private readonly Dictionary<Delegate, ExecutableTarget> _byDefinition = new(new Comparer());

    /// <summary>Of several targets with one definition, the first is found.</summary>
    public void Add(ExecutableTarget target)
    {
        _targets.Add(target);
        _byDefinition.TryAdd(target.Factory, target);
    }

    /// <returns>Null when no target of the build has the definition.</returns>
    public ExecutableTarget? Find(Delegate definition) =>
        _byDefinition.GetValueOrDefault(definition)
        // The runtime may give one method two entry points: then hashes differ, equality holds.
        ?? _targets.Find(x => x.Factory.Equals(definition));

    /// <summary>
    /// Hashes by the entry point of the delegate's method. The runtime's own hash is the same for
    /// all lambdas of one object, and the first question for a delegate's method takes a time
    /// that grows with the methods asked for before: either makes many targets quadratic.
    /// </summary>
    private sealed class Comparer : IEqualityComparer<Delegate>
    {
        private static readonly FieldInfo? EntryPoint = typeof(Delegate).GetField(
            "_methodPtr",
            BindingFlags.Instance | BindingFlags.NonPublic
        );

        public bool Equals(Delegate? x, Delegate? y) => object.Equals(x, y);

        public int GetHashCode([DisallowNull] Delegate obj) =>
            HashCode.Combine(
                RuntimeHelpers.GetHashCode(obj.Target),
                EntryPoint?.GetValue(obj) ?? obj.Method
            );
    }
}
