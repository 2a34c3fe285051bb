using System.Collections.Immutable;
using System.Globalization;

namespace Deploy.Components.Stages;

/// <summary>Short facts about how a stage went.</summary>
internal static class Proof
{
    /// <summary>
    /// The fact that says how long the stage took; shown as a time of its own, not as a fact.
    /// </summary>
    public const string Seconds = "Seconds";

    public static ImmutableSortedDictionary<string, string> Of(
        params ReadOnlySpan<(string Name, string Value)> facts
    )
    {
        var proof = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in facts)
            proof[name] = value;
        return proof.ToImmutable();
    }

    /// <summary>The same facts, and how long it took.</summary>
    public static ImmutableSortedDictionary<string, string> Timed(
        ImmutableSortedDictionary<string, string> proof,
        TimeSpan took
    ) => proof.SetItem(Seconds, took.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture));

    /// <summary>How long it took; null where the proof does not say.</summary>
    public static TimeSpan? TimeOf(ImmutableSortedDictionary<string, string> proof) =>
        proof.TryGetValue(Seconds, out var text)
        && double.TryParse(text, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
