using System.Collections.Immutable;

namespace Deploy.Components.Stages;

/// <summary>Short facts about how a stage went.</summary>
internal static class Proof
{
    public static ImmutableSortedDictionary<string, string> Of(
        params ReadOnlySpan<(string Name, string Value)> facts
    )
    {
        var proof = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in facts)
            proof[name] = value;
        return proof.ToImmutable();
    }
}
