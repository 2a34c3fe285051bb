using Deploy.Host.Contracts;

namespace Deploy.Host.Storage;

/// <summary>What one environment is to serve.</summary>
internal sealed record DesiredEnvironment
{
    public required EnvironmentSpec Spec { get; init; }

    public int CandidateBasisPoints { get; init; }

    public RevisionSpec? Stable { get; init; }

    public RevisionSpec? Candidate { get; init; }
}
