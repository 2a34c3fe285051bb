using System.Collections.Immutable;
using Deploy.Components.Composition;
using Deploy.Components.Definition;
using Deploy.Releases.Sources;
using Deploy.Releases.Store;

namespace Deploy.Components.Stages;

/// <summary>Finds the release that this run is about: the one built of this tree.</summary>
internal sealed class ReleaseView(ReleaseStore store, SourceView source, BuildOptions options)
{
    public BuildInput InputOf(SourceIdentity identity) =>
        new(
            identity.Digest,
            ImmutableSortedDictionary<string, string>
                .Empty.Add("commit", identity.Commit ?? "")
                .Add("fault", options.Fault ?? "")
        );

    public async Task<Release?> FindAsync(CancellationToken cancellationToken)
    {
        try
        {
            var identity = await source.ReadAsync(cancellationToken);
            return await store.FindByInputAsync(InputOf(identity), cancellationToken);
        }
        catch (ReleaseStoreException fault)
        {
            throw DeliveryException.Refused(fault.Message);
        }
    }

    /// <summary>The release; refused where nothing was built of this tree.</summary>
    public async Task<Release> DemandAsync(string stage, CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken)
        ?? throw DeliveryException.Refused(
            $"{stage}: no release was built of this tree. Next: ./build.sh Build"
        );
}
