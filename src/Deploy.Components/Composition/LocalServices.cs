using Deploy.Platforms.Local;
using Deploy.Releases.Store;
using Deploy.Rollouts.Ports;

namespace Deploy.Components.Composition;

/// <summary>What all environments of this machine share.</summary>
internal sealed record LocalServices(
    ILedger Ledger,
    ILeases Leases,
    ReleaseStore Store,
    LocalHost Host,
    TimeProvider Time
);
