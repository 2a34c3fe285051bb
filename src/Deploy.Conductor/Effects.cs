using Deploy.Rollouts;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Releases;
using Deploy.Rollouts.Running;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Conductor;

/// <summary>
/// Carries decisions out: intent recorded, done through the platform, read back, result recorded.
/// A read-back that differs from what was asked is the platform's fault.
/// </summary>
internal sealed class Effects(RolloutPorts ports, Journal journal)
{
    public async Task<Verdict> PrepareAsync(CancellationToken cancellationToken)
    {
        var rollout = journal.Rollout;
        var verdict = Verdict.Unjudged;
        await journal.EffectAsync(
            $"start {rollout.Candidate} without traffic and check it",
            async fence =>
            {
                var outcome = await ports.Platform.StartCandidateAsync(
                    rollout.Candidate,
                    rollout.Plan.ReadyTimeout,
                    fence,
                    cancellationToken
                );
                verdict = await outcome.Match(
                    _ => CheckAsync(rollout.Candidate, cancellationToken),
                    no => Task.FromResult(Verdict.Of([new(Outcome.Fail, no.Reason)]))
                );
                return $"{verdict.Outcome}: {verdict.Summary}";
            },
            cancellationToken
        );
        return verdict;
    }

    public async Task EnterAsync(Decision.Enter enter, CancellationToken cancellationToken)
    {
        var step = journal.Rollout.Plan.Steps[enter.StepIndex];
        await journal.EffectAsync(
            $"shift to {enter.Split}",
            async fence =>
            {
                await ports.Platform.SetSplitAsync(enter.Split, fence, cancellationToken);
                var seen = (await ports.Platform.ReadAsync(cancellationToken)).Split;
                return seen == enter.Split ? $"read back {seen}" : throw Differs(enter.Split, seen);
            },
            cancellationToken
        );
        await journal.RecordAsync(
            new Fact.StepEntered(journal.Rollout.Id, step.Name, enter.Split),
            cancellationToken
        );
    }

    public async Task PromoteAsync(CancellationToken cancellationToken)
    {
        var rollout = journal.Rollout;
        await journal.EffectAsync(
            $"make {rollout.Candidate} stable",
            async fence =>
            {
                await ports.Platform.PromoteAsync(
                    rollout.Plan.DrainTimeout,
                    fence,
                    cancellationToken
                );
                var seen = (await ports.Platform.ReadAsync(cancellationToken)).Stable?.Release;
                return seen?.Digest == rollout.Candidate.Digest
                    ? $"read back stable {seen}"
                    : throw Differs(rollout.Candidate, seen);
            },
            cancellationToken
        );
        await journal.RecordAsync(
            new Fact.RolloutCompleted(rollout.Id, rollout.Candidate),
            cancellationToken
        );
    }

    public async Task RetireAsync(CancellationToken cancellationToken)
    {
        var rollout = journal.Rollout;
        await journal.EffectAsync(
            "return all traffic to stable and retire the candidate",
            async fence =>
            {
                await ports.Platform.RetireCandidateAsync(
                    rollout.Plan.DrainTimeout,
                    fence,
                    cancellationToken
                );
                var seen = await ports.Platform.ReadAsync(cancellationToken);
                return seen.Candidate is null && seen.Split == Split.AllStable
                    ? $"read back {seen.Split}, no candidate"
                    : throw Differs("no candidate", seen.Candidate?.Release);
            },
            cancellationToken
        );
        await journal.RecordAsync(
            new Fact.RolloutAborted(rollout.Id, rollout.AbortReason ?? "aborted"),
            cancellationToken
        );
    }

    private async Task<Verdict> CheckAsync(ReleaseId release, CancellationToken cancellationToken)
    {
        var candidate = (await ports.Platform.ReadAsync(cancellationToken)).Candidate;
        return candidate?.DirectUrl is { } url
            ? await ports.Checks.CheckAsync(release, url, cancellationToken)
            : Verdict.Of([new(Outcome.Inconclusive, "the candidate has no address of its own")]);
    }

    private PlatformException Differs(object expected, object? seen) =>
        new(
            $"{journal.Rollout.Id.Environment}: expected {expected}, read back {seen ?? "none"}. "
                + "Next: ./build.sh Status"
        );
}
