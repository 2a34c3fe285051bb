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
            "",
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

    /// <summary>Where the environment is reached, as it was read back.</summary>
    public async Task<Uri> EnterAsync(Decision.Enter enter, CancellationToken cancellationToken)
    {
        Uri? url = null;
        var step = journal.Rollout.Plan.Steps[enter.StepIndex];
        await journal.EffectAsync(
            step.Name,
            $"shift to {enter.Split}",
            async fence =>
            {
                await ports.Platform.SetSplitAsync(enter.Split, fence, cancellationToken);
                var seen = await ports.Platform.ReadAsync(cancellationToken);
                url = seen.Url;
                return seen.Split == enter.Split
                    ? $"read back {seen.Split}"
                    : throw Differs(enter.Split, seen.Split);
            },
            cancellationToken
        );
        await journal.RecordAsync(
            new Fact.StepEntered(journal.Rollout.Id, step.Name, enter.Split),
            cancellationToken
        );
        return url!;
    }

    public async Task PromoteAsync(CancellationToken cancellationToken)
    {
        var rollout = journal.Rollout;
        await journal.EffectAsync(
            "",
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
            rollout.Step?.Name ?? "",
            "return all traffic to stable and retire the candidate",
            _ => RetireUnrecordedAsync(cancellationToken),
            cancellationToken
        );
        await journal.RecordAsync(
            new Fact.RolloutAborted(rollout.Id, rollout.AbortReason ?? "aborted"),
            cancellationToken
        );
    }

    /// <summary>
    /// For where the record cannot be written: the effect alone, and its read-back.
    /// </summary>
    public async Task<string> RetireUnrecordedAsync(CancellationToken cancellationToken)
    {
        await ports.Platform.RetireCandidateAsync(
            journal.Rollout.Plan.DrainTimeout,
            journal.Lease.Fence,
            cancellationToken
        );
        var seen = await ports.Platform.ReadAsync(cancellationToken);
        var candidate = seen.Candidate?.Release.ToString() ?? "no candidate";
        return seen.Candidate is null && seen.Split == Split.AllStable
            ? $"read back {seen.Split}, {candidate}"
            : throw Differs($"{Split.AllStable}, no candidate", $"{seen.Split}, {candidate}");
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
