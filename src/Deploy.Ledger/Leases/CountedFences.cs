using Deploy.Rollouts.Ports;

namespace Deploy.Ledger.Leases;

/// <summary>
/// Counts on from the leases' file: for what no platform guards, and so none has seen.
/// </summary>
internal sealed class CountedFences : IFences
{
    public static CountedFences Only { get; } = new();

    public Task OpenAsync(string resource, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    public Task<Fence> NextAsync(
        string resource,
        Fence above,
        CancellationToken cancellationToken
    ) => Task.FromResult(new Fence(above.Token + 1));
}
