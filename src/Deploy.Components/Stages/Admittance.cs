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
        var needed = _order.TakeWhile(name => name != stage).ToList();
        var missing = new List<string>();
        foreach (var before in needed)
            if (await FindAsync(before, release, cancellationToken) is null)
                missing.Add(before);
        if (missing.Count > 0)
            faults.Add($"no evidence of {string.Join(", ", missing)} for {release.Id}");
        var altered = await store.VerifyAsync(release.Id.Digest, cancellationToken);
        faults.AddRange(altered.Select(a => $"the artifact was altered: {a.Path} {a.Detail}"));
        var next = altered.IsEmpty
            ? $"To do: leave out --skip. Next: ./build.sh {stage}"
            : $"To do: find out who changed it, and remove {release.Folder}. "
                + "Next: ./build.sh Build";
        if (environment.Definition.Admission.NeedsCommittedSource && release.Manifest.Source.Dirty)
            faults.Add($"{release.Id} was built of a tree with uncommitted changes");
        if (faults.Count > 0)
            throw DeliveryException.Refused(
                $"{stage} is refused: {string.Join("; ", faults)}.\n"
                    + $"Expected: evidence of {string.Join(", ", needed)} for this release, an "
                    + $"unaltered artifact{Committed(environment)}. {next}"
            );
        if (environment.Definition.Admission.NeedsConfirmation)
            confirmation.Demand(environment.Name, $"{stage} of {release.Id}");
    }

    private static string Committed(EnvironmentHandle environment) =>
        environment.Definition.Admission.NeedsCommittedSource ? ", a committed tree" : "";

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
