using Deploy.Releases.Sources;

namespace Deploy.Components.Composition;

/// <summary>
/// The working tree as this run first saw it. Every stage speaks of the same tree, or the run ends.
/// </summary>
internal sealed class SourceView(SourceTree tree, string root)
{
    private SourceIdentity? _first;

    public string Root => root;

    public async Task<SourceIdentity> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return _first ??= await tree.ReadAsync(root, cancellationToken);
        }
        catch (SourceTreeException fault)
        {
            throw DeliveryException.Failed(fault.Message, fault);
        }
    }

    /// <summary>Refuses to go on when somebody changed the tree since this run began.</summary>
    public async Task DemandUnchangedAsync(string stage, CancellationToken cancellationToken)
    {
        var first = await ReadAsync(cancellationToken);
        var now = await tree.ReadAsync(root, cancellationToken);
        if (now.Digest != first.Digest)
            throw DeliveryException.Failed(
                $"{stage}: the working tree changed while it ran (it was {first.Digest.Short}, now "
                    + $"{now.Digest.Short}), so its result proves nothing. To do: run it again."
            );
    }
}
