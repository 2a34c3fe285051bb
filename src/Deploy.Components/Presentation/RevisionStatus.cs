using System.Text.Json.Serialization;
using Deploy.Rollouts;
using Deploy.Rollouts.Ports;

namespace Deploy.Components.Presentation;

/// <summary>A revision as <c>status.json</c> has it.</summary>
/// <param name="Version">Of its release.</param>
/// <param name="Digest">Of its release.</param>
/// <param name="Weight">Its share of traffic in basis points, 0 to 10 000.</param>
/// <param name="Ready">Whether its platform finds it healthy now.</param>
public sealed record RevisionStatus(string Version, string Digest, int Weight, bool Ready)
{
    /// <summary>What its platform says of it, for people.</summary>
    [JsonIgnore]
    public string Detail { get; init; } = "";

    /// <summary>The weight as people write it.</summary>
    [JsonIgnore]
    public string Share => Deploy.Rollouts.Weight.FromBasisPoints(Weight).ToString();

    internal static RevisionStatus? Of(RevisionState? revision, Weight weight) =>
        revision is null
            ? null
            : new(
                revision.Release.Version,
                revision.Release.Digest.ToString(),
                weight.BasisPoints,
                revision.IsReady
            )
            {
                Detail = revision.Detail,
            };
}
