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
            throw DeliveryException.Failed(
                string.Join("\n", left.Prepend(aborted.Outcome)) + $" Next: {Mended(aborted)}",
                aborted
            );
        }
    }

    /// <summary>A fault that was baked in on purpose is mended by leaving it out.</summary>
    private static string Mended(RolloutAbortedException aborted) =>
        aborted.Rollout.Candidate.Version.Contains("+fault.", StringComparison.Ordinal)
            ? "./build.sh Full without --fault"
            : "mend it, then ./build.sh Full";
}
