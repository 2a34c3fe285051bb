using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Nuke.Common.Execution;

/// <summary>
/// Delegates are equal as usual, but hash by their method too: the runtime's own hash is the same
/// for all lambdas of one object, which makes a dictionary of many definitions a list.
/// </summary>
internal sealed class DefinitionComparer : IEqualityComparer<Delegate>
{
    public bool Equals(Delegate? x, Delegate? y) => object.Equals(x, y);

    public int GetHashCode([DisallowNull] Delegate obj) =>
        HashCode.Combine(RuntimeHelpers.GetHashCode(obj.Target), obj.Method);
}
