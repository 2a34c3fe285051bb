using Deploy.Components.Composition;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Running;

namespace Deploy.Components.Stages;

/// <summary>What the stages that change environments share.</summary>
internal sealed class StageServices
{
    public required ILedger Ledger { get; init; }

    public required ReleaseView Releases { get; init; }

    public required EvidenceDesk Evidence { get; init; }

    public required Admittance Admittance { get; init; }

    public required RolloutRunner Runner { get; init; }

    public required Withdrawal Withdrawal { get; init; }

    /// <summary>The command as typed, without its options.</summary>
    public required string Command { get; init; }

    /// <summary>
    /// Runs a rollout; when its release is found bad, takes it back from everywhere else before
    /// the failure is reported.
    /// </summary>
    public async Task<Rollout?> Rejecting(
        EnvironmentHandle environment,
        Func<Task<Rollout?>> rollout
    )
    {
        try
        {
            return await rollout();
        }
        catch (RolloutAbortedException aborted)
        {
            if (!aborted.IsRejected)
                throw DeliveryException.Failed(aborted.OutcomeAndNext, aborted);
            // The withdrawal is part of the way back: it is not given up half-way.
            var left = await Withdrawal.RunAsync(
                aborted.Rollout.Candidate,
                environment.Name,
                aborted.Message,
                CancellationToken.None
            );
            throw Rejected(aborted, left);
        }
    }

    /// <summary>A fault that was baked in on purpose is mended by leaving it out.</summary>
    private DeliveryException Rejected(
        RolloutAbortedException aborted,
        IReadOnlyList<string> notTakenBack
    )
    {
        var leftOut = Rehearsal.LeftOutAfter(aborted.Rollout.Candidate);
        var mend = leftOut is null ? "mend it" : $"leave out {leftOut}";
        var fault = DeliveryException.Failed(
            string.Join("\n", notTakenBack.Prepend(aborted.Outcome))
                + $"\nTo do: {mend}. Next: {Command}",
            aborted
        );
        return fault.LeavingOut(leftOut);
    }
}
