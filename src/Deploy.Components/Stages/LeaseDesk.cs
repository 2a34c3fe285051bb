using Deploy.Components.Composition;
using Deploy.Ledger;
using Deploy.Rollouts;
using Deploy.Rollouts.Ports;

namespace Deploy.Components.Stages;

/// <summary>Takes leases for the stages, or says who has them.</summary>
internal sealed class LeaseDesk(ILeases leases, TimeProvider time, string command)
{
    /// <summary>The resource that building and testing in this checkout share.</summary>
    public const string Workspace = "workspace";

    public Task<HeldLease> TakeWorkspaceAsync(string stage, CancellationToken cancellationToken) =>
        TakeAsync(Workspace, $"{stage} ({command})", overrule: false, cancellationToken);

    public Task<HeldLease> TakeAsync(
        EnvironmentName environment,
        string what,
        bool overrule,
        CancellationToken cancellationToken
    ) => TakeAsync(environment.Value, $"{what} ({command})", overrule, cancellationToken);

    private async Task<HeldLease> TakeAsync(
        string resource,
        string reason,
        bool overrule,
        CancellationToken cancellationToken
    )
    {
        var outcome = await AskAsync(resource, reason, overrule, cancellationToken);
        return outcome.Match(
            taken => HeldLease.Keep(leases, taken.Lease, time),
            held => throw DeliveryException.Refused(Held(held.Lease))
        );
    }

    /// <summary>
    /// Where the platform cannot give a lease nothing was begun: that is refused, except for
    /// someone who wants to bring traffic to safety.
    /// </summary>
    private async Task<LeaseOutcome> AskAsync(
        string resource,
        string reason,
        bool overrule,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await leases.TakeAsync(resource, reason, overrule, cancellationToken);
        }
        catch (PlatformException fault) when (!overrule)
        {
            throw DeliveryException.Refused(
                NextLines.Before(fault.Message, "Nothing was changed.")
            );
        }
    }

    private static string Held(Lease lease) =>
        FormattableString.Invariant(
            $"{lease.Resource} is held by {lease.Holder} since {lease.Since:HH:mm:ss} UTC for "
        )
        + FormattableString.Invariant($"{lease.Reason}, until {lease.Expires:HH:mm:ss} UTC unless ")
        + "renewed. To do: wait for it, or "
        + (
            lease.Resource == Workspace
                ? "stop that process: it compiles or tests in this checkout"
                : $"end its rollout. Next: ./build.sh Abort --environment {lease.Resource}"
        );
}
