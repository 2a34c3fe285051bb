using System.Collections.Immutable;

namespace DocsMcp.Faults;

/// <summary>What a fault's text says, and everything that is wrong with the text.</summary>
internal sealed record FaultReading(ImmutableArray<Fault> Faults, ImmutableArray<string> Complaints)
{
    public bool IsValid => Complaints.IsEmpty;
}
