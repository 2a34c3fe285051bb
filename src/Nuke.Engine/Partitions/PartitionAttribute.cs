using System.Reflection;

namespace Nuke.Common.CI;

/// <summary>
/// Gives a member of type <see cref="Partition"/> the part that this run does:
/// <c>--test-partition 1</c> for a member <c>TestPartition</c>; all of the work when nothing is
/// said.
/// </summary>
public class PartitionAttribute : ParameterAttribute
{
    /// <param name="total">How many parts there are; from 1 on.</param>
    public PartitionAttribute(int total)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(total, 1);
        Total = total;
    }

    /// <summary>How many parts there are.</summary>
    public int Total { get; }

    /// <inheritdoc/>
    public override object? GetValue(MemberInfo member, object instance) =>
        base.GetValue(member, instance) ?? Partition.Single;
}
