using Deploy.Rollouts.Ports;

namespace Deploy.Components.Presentation;

/// <summary>A lease as <c>status.json</c> has it.</summary>
/// <param name="Holder">User, machine and process.</param>
/// <param name="Reason">What for.</param>
/// <param name="Expires">When it ends unless renewed.</param>
public sealed record LeaseStatus(string Holder, string Reason, DateTimeOffset Expires)
{
    internal static LeaseStatus? Of(Lease? lease) =>
        lease is null ? null : new(lease.Holder, lease.Reason, lease.Expires);
}
