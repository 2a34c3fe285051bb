using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Releases;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Integrations.Probing;

/// <summary>
/// The port by which the conductor asks a candidate before it gets traffic: the smoke suite, one
/// reason for each check. A candidate that was just started is asked once; whoever starts it
/// waits for its readiness first.
/// </summary>
/// <param name="checksFor">The checks of a release, for example with its own version.</param>
/// <param name="time">The clock of durations and timeouts.</param>
public sealed class CandidateChecks(
    Func<ReleaseId, IReadOnlyList<ICheck>> checksFor,
    TimeProvider time
) : ICandidateChecks
{
    /// <summary>How long each check may take; 5 s by default.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public async Task<Verdict> CheckAsync(
        ReleaseId release,
        Uri candidate,
        CancellationToken cancellationToken
    )
    {
        var suite = new SmokeSuite(checksFor(release), time) { Timeout = Timeout };
        var report = await suite.RunAsync(candidate, cancellationToken);
        return Verdict.Of([.. report.Checks.Select(ToReason)]);
    }

    private static Reason ToReason(CheckReport check) =>
        new(check.HasPassed ? Outcome.Pass : Outcome.Fail, check.ToString());
}
