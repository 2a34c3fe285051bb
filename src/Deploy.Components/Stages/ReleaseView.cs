using Deploy.Components.Composition;
using Deploy.Releases.Store;

namespace Deploy.Components.Stages;

/// <summary>Finds the release that this run is about: the one built of this tree.</summary>
internal sealed class ReleaseView(ReleaseStore store, BuildOrders orders)
{
    public async Task<Release?> FindAsync(CancellationToken cancellationToken)
    {
        var (order, _) = await orders.MakeAsync(cancellationToken);
        try
        {
            return await store.FindByInputAsync(order.Input, cancellationToken);
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
