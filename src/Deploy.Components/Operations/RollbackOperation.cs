using Deploy.Components.Composition;
using Deploy.Components.Stages;
using Deploy.Conductor;
using Deploy.Releases.Store;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Running;

namespace Deploy.Components.Operations;

/// <summary>
/// Puts an older release back by a rollout of its own: the one that was served before the present
/// one, or the one that is named. Twice in a row goes back and forth.
/// </summary>
internal sealed class RollbackOperation(
    StageServices shared,
    ReleaseStore store,
    Confirmation confirmation
)
{
    /// <param name="environment">Where.</param>
    /// <param name="to">A version or the beginning of a digest; null for the one before.</param>
    /// <param name="reason">Why, for the record.</param>
    /// <param name="cancellationToken">Ends it safely.</param>
    public async Task<Rollout?> RunAsync(
        EnvironmentHandle environment,
        string? to,
        string? reason,
        CancellationToken cancellationToken
    )
    {
        var book = RolloutBook.Of(await shared.Ledger.ReadAsync(cancellationToken));
        if (book.Open(environment.Name) is { } open)
            throw DeliveryException.Refused(
                $"{environment.Name} is in the middle of {open.Id} ({open.Candidate}). "
                    + "To do: end it, which returns all traffic to stable. "
                    + $"Next: ./build.sh Abort --environment {environment.Name}"
            );
        var target = RollbackTarget.Find(book, environment.Name, to);
        var altered = await store.VerifyAsync(target.Digest, cancellationToken);
        if (!altered.IsEmpty)
            throw DeliveryException.Refused(
                $"{target} is not what was released: {altered[0].Path} {altered[0].Detail}. "
                    + "To do: choose another with --to; History lists them. "
                    + "Next: ./build.sh History"
            );
        if (environment.Definition.Admission.NeedsConfirmation)
            confirmation.Demand(environment.Name, $"Rollback to {target}");
        var purpose = reason ?? $"roll back to {target.Version}";
        var plan = Plans.AtOnce(StageName.Rollback, environment.Definition.Plan);
        var request = new RolloutRequest(
            environment.Name,
            target,
            plan,
            StageName.Rollback,
            purpose
        )
        {
            IsRollback = true,
        };
        return await shared.Runner.RunAsync(environment, request, cancellationToken);
    }
}
