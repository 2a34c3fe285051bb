using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Releases;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Conductor.Tests.Fakes;

internal sealed class ScriptedChecks(CallPoints points) : ICandidateChecks
{
    public Verdict Verdict { get; set; } = ScriptedJudge.Pass;

    public Uri? Candidate { get; private set; }

    public Task<Verdict> CheckAsync(
        ReleaseId release,
        Uri candidate,
        CancellationToken cancellationToken
    )
    {
        Candidate = candidate;
        return points.CallAsync("checks.Check", () => Verdict, cancellationToken);
    }
}
