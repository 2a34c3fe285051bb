using System.Collections.Immutable;
using Deploy.Components.Composition;
using Deploy.Releases.Publishing;
using Deploy.Releases.Store;

namespace Deploy.Components.Stages;

/// <summary>
/// Builds the release of the tree, once; from here on only its digest is spoken of.
/// </summary>
internal sealed class BuildStage(
    StageTools tools,
    BuildOrders orders,
    ReleaseView releases,
    ReleaseBuilder builder
) : IStage
{
    public string Name => StageName.Build;

    public async Task<string?> FindDoneAsync(CancellationToken cancellationToken)
    {
        if (await releases.FindAsync(cancellationToken) is not { } release)
            return null;
        var entry = await tools.Evidence.FindAsync(Name, release.Id.Digest, cancellationToken);
        return entry is null ? null : $"{release.Id}, {EvidenceDesk.Name(entry)}";
    }

    public async Task<ImmutableSortedDictionary<string, string>> RunAsync(
        CancellationToken cancellationToken
    )
    {
        await using var workspace = await tools.Leases.TakeWorkspaceAsync(Name, cancellationToken);
        var (order, version) = await orders.MakeAsync(cancellationToken);
        foreach (var sentence in version.Why)
            tools.Say(sentence);
        await using var shown = await tools.Progress.BeginAsync(
            Name,
            $"publishing {order.Service} {order.Version} from {order.Project}",
            cancellationToken
        );
        var release = await BuildAsync(order, cancellationToken);
        var proof = Proof.Of(
            ("Version", release.Id.Version),
            ("Digest", release.Id.Digest.Short),
            ("Files", FormattableString.Invariant($"{release.Manifest.Files.Length}"))
        );
        await tools.Evidence.GiveAsync(
            Name,
            release.Id.Digest,
            release.Id,
            Proof.Timed(proof, shown.Elapsed),
            cancellationToken
        );
        return proof;
    }

    private async Task<Release> BuildAsync(BuildOrder order, CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await builder.BuildAsync(order, cancellationToken);
            return outcome.Match(
                reused => reused.Release,
                built => built.Release,
                failed =>
                    throw DeliveryException.Failed(
                        $"Build: {string.Join("; ", failed.Reasons)}\n"
                            + $"All output: {failed.Log}\nTo do: mend it.\nNext: ./build.sh Build"
                    )
            );
        }
        catch (ReleaseStoreException fault)
        {
            throw DeliveryException.Failed(fault.Message, fault);
        }
    }
}
