namespace Deploy.Rollouts.Ports;

/// <summary>
/// Whoever refuses old fences numbers the leases. A record that was lost, or put back from a
/// backup, can then never hand out a token that its platform has seen already.
/// </summary>
public interface IFences
{
    /// <summary>
    /// Makes sure that the next call is short; the caller holds no lock meanwhile.
    /// </summary>
    /// <exception cref="PlatformException">Nobody can number leases of it now.</exception>
    Task OpenAsync(string resource, CancellationToken cancellationToken);

    /// <summary>
    /// The next lease's fence: above the one given here, and above every one that was ever given
    /// or seen for the resource. From now on writes with an older one are refused.
    /// </summary>
    /// <exception cref="PlatformException">It could not be had; no lease is taken then.</exception>
    Task<Fence> NextAsync(string resource, Fence above, CancellationToken cancellationToken);
}
