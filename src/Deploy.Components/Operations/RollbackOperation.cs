using Deploy.Components.Composition;
using Deploy.Components.Stages;
using Deploy.Conductor;
using Deploy.Releases.Store;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Releases;
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
    private const int LatestMax = 8;

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
                    + $"Next: ./build.sh Abort --environment {environment.Name}, "
                    + "which returns all traffic to stable"
            );
        var target = Target(book, environment, to);
        var altered = await store.VerifyAsync(target.Digest, cancellationToken);
        if (!altered.IsEmpty)
            throw DeliveryException.Refused(
                $"{target} is not what was released: {altered[0].Path} {altered[0].Detail}. "
                    + "Next: ./build.sh Rollback --to VERSION; ./build.sh History lists them"
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

    private static ReleaseId Target(RolloutBook book, EnvironmentHandle environment, string? to)
    {
        if (to is null)
            return book.Previous(environment.Name)
                ?? throw DeliveryException.Refused(
                    $"{environment.Name} has served nothing before "
                        + $"{book.Serving(environment.Name)?.ToString() ?? "now"}: there is "
                        + "nothing to roll back to. Next: ./build.sh History"
                );
        var served = book.In(environment.Name)
            .Where(rollout => rollout.Phase == Phase.Completed)
            .Select(rollout => rollout.Candidate)
            .DistinctBy(release => release.Digest)
            .ToList();
        var named = served.Where(release => IsNamed(release, to)).ToList();
        return named.Count == 1
            ? named[0]
            : throw DeliveryException.Refused(
                served.Count == 0
                    ? $"{environment.Name} has served nothing yet. Next: ./build.sh Full"
                : named.Count == 0
                    ? $"{environment.Name} has never served {to}; it has served "
                        + $"{Latest(served)}. "
                        + "Next: ./build.sh Rollback --to VERSION, one of these"
                : $"--to {to} names {named.Count} of what {environment.Name} has served: "
                    + $"{string.Join(", ", named)}. "
                    + "Next: ./build.sh Rollback --to DIGEST, one of these"
            );
    }

    /// <summary>The latest of them; a year of releases would fill the screen.</summary>
    internal static string Latest(IReadOnlyCollection<ReleaseId> served) =>
        (served.Count > LatestMax ? $"{served.Count - LatestMax} others (History has them), " : "")
        + string.Join(", ", served.TakeLast(LatestMax));

    private static bool IsNamed(ReleaseId release, string to) =>
        release.Version == to
        || (to.Length >= 6 && release.Digest.Hex.StartsWith(to, StringComparison.Ordinal));
}
