using Deploy.Components.Composition;
using Deploy.Releases.Store;

namespace Deploy.Components.Stages;

/// <summary>
/// What must hold before a release may change an environment: evidence of all that comes before,
/// an unaltered artifact, and what the environment itself demands.
/// </summary>
internal sealed class Admittance(
    ReleaseStore store,
    EvidenceDesk evidence,
    Confirmation confirmation
)
{
    private static readonly string[] _order =
    [
        StageName.Test,
        StageName.Build,
        StageName.Scan,
        .. StageName.Deploying,
    ];

    /// <summary>All that is missing, in one refusal.</summary>
    /// <exception cref="DeliveryException">Refused.</exception>
    public async Task DemandAsync(
        string stage,
        EnvironmentHandle environment,
        Release release,
        CancellationToken cancellationToken
    )
    {
        var faults = new List<string>();
        foreach (var before in _order.TakeWhile(name => name != stage))
            if (await FindAsync(before, release, cancellationToken) is null)
                faults.Add($"there is no evidence of {before} for {release.Id}");
        var altered = await store.VerifyAsync(release.Id.Digest, cancellationToken);
        faults.AddRange(altered.Select(a => $"the artifact was altered: {a.Path} {a.Detail}"));
        var next = altered.IsEmpty
            ? $"./build.sh {stage} without --skip, from a committed tree"
            : $"find out who changed it, remove {release.Folder}, then ./build.sh Build";
        if (environment.Definition.Admission.NeedsCommittedSource && release.Manifest.Source.Dirty)
            faults.Add($"{release.Id} was built of a tree with uncommitted changes");
        if (faults.Count > 0)
            throw DeliveryException.Refused(
                $"{stage} is refused: {string.Join("; ", faults)}. " + $"Next: {next}"
            );
        if (environment.Definition.Admission.NeedsConfirmation)
            confirmation.Demand(environment.Name, $"{stage} of {release.Id}");
    }

    private Task<Rollouts.Entries.Entry?> FindAsync(
        string stage,
        Release release,
        CancellationToken cancellationToken
    ) =>
        evidence.FindAsync(
            stage,
            stage == StageName.Test ? release.Manifest.Source.Digest : release.Id.Digest,
            cancellationToken
        );
}
