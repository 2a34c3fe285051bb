using Deploy.Rollouts.Ports;

namespace Deploy.Ledger;

/// <summary>A lease that nobody gave back and nobody keeps.</summary>
/// <param name="Lease">As its holder had it.</param>
/// <param name="LastSeen">When its holder took or renewed it last.</param>
/// <param name="Why">For people: <c>its process 4711 is gone</c>.</param>
public sealed record LapsedLease(Lease Lease, DateTimeOffset LastSeen, string Why);
