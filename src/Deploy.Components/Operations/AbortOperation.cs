using Deploy.Components.Composition;
using Deploy.Components.Stages;
using Deploy.Rollouts;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Ports;

namespace Deploy.Components.Operations;

/// <summary>
/// Returns all traffic of an environment to stable: by ending the open rollout of the record, and
/// where the record knows none or cannot be read, by what the platform itself says.
/// </summary>
internal sealed class AbortOperation(ILedger ledger, RolloutRunner runner, LeaseDesk leases)
{
    /// <returns>What it came to, for people.</returns>
    /// <exception cref="DeliveryException">
    /// Refused: there is nothing to abort, or nothing to return to. Failed: traffic is on stable,
    /// but that could not be recorded.
    /// </exception>
    public async Task<string> RunAsync(
        EnvironmentHandle environment,
        string reason,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var book = RolloutBook.Of(await ledger.ReadAsync(cancellationToken));
            if (book.Open(environment.Name) is null)
                return await RetireUnknownAsync(environment, cancellationToken);
            var rollout = await runner.AbortAsync(environment, reason, cancellationToken);
            var stable = rollout.Stable?.ToString() ?? "nothing, as before";
            return $"{rollout.Id} is ended; {environment.Name} serves {stable}";
        }
        catch (Exception fault) when (fault is LedgerCorruptException or LedgerNewerException)
        {
            var done = await RetireAsync(environment, overrule: true, cancellationToken);
            throw DeliveryException.Failed(
                $"{done}. It could not be recorded: {fault.Message}",
                fault
            );
        }
    }

    /// <summary>
    /// There may be a candidate of which the record knows no rollout, as after it was put back
    /// from an older copy. Where there is none no lease is taken, and nothing is started for it.
    /// </summary>
    private async Task<string> RetireUnknownAsync(
        EnvironmentHandle environment,
        CancellationToken cancellationToken
    )
    {
        var state = await environment.Ports.Platform.ReadAsync(cancellationToken);
        return state.Candidate is null
            ? throw DeliveryException.Refused(
                $"{environment.Name} has no open rollout. Next: ./build.sh Status"
            )
            : await RetireAsync(environment, overrule: false, cancellationToken);
    }

    private async Task<string> RetireAsync(
        EnvironmentHandle environment,
        bool overrule,
        CancellationToken cancellationToken
    )
    {
        await using var lease = await leases.TakeAsync(
            environment.Name,
            "Abort",
            overrule,
            cancellationToken
        );
        var platform = environment.Ports.Platform;
        var before = await platform.ReadAsync(cancellationToken);
        if (before is { Candidate: { } only, Stable: null })
            throw DeliveryException.Refused(
                $"{environment.Name} serves {only.Release} alone, and no record that can be read "
                    + "knows of it: there is no stable to return to. Nothing was changed. To "
                    + "do: mend the record as Status says, then stop it. "
                    + "Next: ./build.sh Status, then ./build.sh Down"
            );
        await platform.RetireCandidateAsync(
            environment.Definition.Plan.DrainTimeout,
            lease.Lease.Fence,
            cancellationToken
        );
        var after = await platform.ReadAsync(cancellationToken);
        return after.Candidate is null && after.Split == Split.AllStable
            ? $"{environment.Name} serves {after.Stable?.Release.ToString() ?? "nothing"} alone"
                + (before.Candidate is { } candidate ? $"; {candidate.Release} was taken off" : "")
            : throw DeliveryException.Unknown(
                $"{environment.Name}: expected {Split.AllStable} and no candidate, read back "
                    + $"{after.Split} and {after.Candidate?.Release}. Next: ./build.sh Status"
            );
    }
}
