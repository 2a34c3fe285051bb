using System.Collections.Immutable;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Ports;

namespace Deploy.Components.Presentation;

/// <summary>What a status needs beside the platforms' answers.</summary>
/// <param name="Rollouts">All of the ledger's.</param>
/// <param name="Leases">Those that are held now.</param>
public sealed record StatusRecord(RolloutBook Rollouts, ImmutableArray<Lease> Leases);
