using Deploy.Rollouts.Releases;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Rollouts.Ports;

/// <summary>What a candidate must answer before it gets any traffic.</summary>
public interface ICandidateChecks
{
    /// <summary>Checks a candidate at its direct address; every check gives one reason.</summary>
    Task<Verdict> CheckAsync(ReleaseId release, Uri candidate, CancellationToken cancellationToken);
}
