using Deploy.Components.Composition;
using Deploy.Conductor;
using Deploy.Rollouts;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Running;

namespace Deploy.Components.Stages;

/// <summary>
/// Conducts one rollout under the environment's lease, leaves its report, and turns every way in
/// which it can end into what the caller must know.
/// </summary>
internal sealed class RolloutRunner(ILedger ledger, LeaseDesk leases, ReportDesk reports)
{
    /// <summary>
    /// Runs it as far as asked. What comes back has reached its step or was completed; null means
    /// that the environment serves the release already.
    /// </summary>
    /// <exception cref="DeliveryException">It was aborted, refused, or ended unknown.</exception>
    public async Task<Rollout?> RunAsync(
        EnvironmentHandle environment,
        RolloutRequest request,
        CancellationToken cancellationToken
    )
    {
        var what = $"{request.UpToStep} of {request.Candidate.Version}";
        await using var lease = await leases.TakeAsync(
            environment.Name,
            what,
            overrule: false,
            cancellationToken
        );
        await OpenAsync(environment, cancellationToken);
        var looking = reports.Look();
        var conductor = new RolloutConductor(environment.Ports, looking);
        var outcome = await conductor.RunAsync(request, lease.Lease, cancellationToken);
        return await ConcludeAsync(environment.Name, outcome, looking);
    }

    /// <summary>A fault here is of this machine, and nothing has been begun yet.</summary>
    private static async Task OpenAsync(
        EnvironmentHandle environment,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await environment.OpenAsync(cancellationToken);
        }
        catch (PlatformException fault)
        {
            throw DeliveryException.Refused(
                NextLines.Before(fault.Message, "Nothing was changed.")
            );
        }
    }

    /// <summary>Ends the environment's open rollout, whoever conducts it.</summary>
    /// <exception cref="DeliveryException">None is open, or it ended unknown.</exception>
    public async Task<Rollout> AbortAsync(
        EnvironmentHandle environment,
        string reason,
        CancellationToken cancellationToken
    )
    {
        await using var lease = await leases.TakeAsync(
            environment.Name,
            "Abort",
            overrule: true,
            cancellationToken
        );
        var looking = reports.Look();
        var conductor = new RolloutConductor(environment.Ports, looking);
        var outcome = await conductor.AbortAsync(
            environment.Name,
            reason,
            lease.Lease,
            cancellationToken
        );
        return await ConcludeAborted(environment.Name, outcome, looking);
    }

    /// <summary>Gives the environment back to serving nothing.</summary>
    public async Task EmptyAsync(
        EnvironmentHandle environment,
        string reason,
        CancellationToken cancellationToken
    )
    {
        await using var lease = await leases.TakeAsync(
            environment.Name,
            reason,
            overrule: false,
            cancellationToken
        );
        await environment.Emptying.RetireStableAsync(
            environment.Definition.Plan.DrainTimeout,
            lease.Lease.Fence,
            cancellationToken
        );
        await ledger.AppendAsync(
            new Fact.EnvironmentEmptied(environment.Name, reason),
            cancellationToken
        );
    }

    private Task<Rollout?> ConcludeAsync(
        EnvironmentName environment,
        RolloutOutcome outcome,
        LookingOn looking
    ) =>
        outcome.Match(
            new RolloutOutcomeCases<Task<Rollout?>>
            {
                Reached = async reached => await ReportAsync(reached.Rollout, looking),
                Completed = async completed => await ReportAsync(completed.Rollout, looking),
                AlreadyServing = _ => Task.FromResult<Rollout?>(null),
                Aborted = async aborted => throw await FailedAsync(aborted, looking),
                Refused = refused =>
                    throw DeliveryException.Refused(
                        Suggestions.In(environment.Value, refused.Reason)
                    ),
                Unknown = unknown =>
                    throw DeliveryException.Unknown(
                        Suggestions.In(environment.Value, unknown.Reason)
                    ),
            }
        );

    private Task<Rollout> ConcludeAborted(
        EnvironmentName environment,
        RolloutOutcome outcome,
        LookingOn looking
    ) =>
        outcome.Match(
            new RolloutOutcomeCases<Task<Rollout>>
            {
                Reached = reached => ReportAsync(reached.Rollout, looking),
                Completed = completed => ReportAsync(completed.Rollout, looking),
                AlreadyServing = served => throw DeliveryException.Refused($"{served.Release}"),
                Aborted = aborted => ReportAsync(aborted.Rollout, looking),
                Refused = refused =>
                    throw DeliveryException.Refused(
                        Suggestions.In(environment.Value, refused.Reason)
                    ),
                Unknown = unknown =>
                    throw DeliveryException.Unknown(
                        Suggestions.In(environment.Value, unknown.Reason)
                    ),
            }
        );

    private async Task<RolloutAbortedException> FailedAsync(
        RolloutOutcome.Aborted aborted,
        LookingOn looking
    )
    {
        await ReportAsync(aborted.Rollout, looking);
        return new RolloutAbortedException(aborted.Rollout, aborted.Reason);
    }

    private async Task<Rollout> ReportAsync(Rollout rollout, LookingOn looking)
    {
        // The end is recorded already: nothing may keep the report from being written.
        var entries = await ledger.ReadAsync(CancellationToken.None);
        await looking.WhenFollowed();
        await reports.WriteAsync(rollout, entries, looking, CancellationToken.None);
        return RolloutBook.Of(entries).All.Single(other => other.Id == rollout.Id);
    }
}
