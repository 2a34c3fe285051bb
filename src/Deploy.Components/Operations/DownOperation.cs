using System.Collections.Immutable;
using Deploy.Components.Composition;
using Deploy.Components.Stages;
using Deploy.Platforms.Local;
using Deploy.Rollouts;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Ports;

namespace Deploy.Components.Operations;

/// <summary>
/// Stops everything that this checkout started, and records that the environments serve nothing.
/// Refused while somebody holds a lease: their rollout is to be ended first.
/// </summary>
internal sealed class DownOperation(
    LocalHost machine,
    ILedger ledger,
    ILeases leases,
    Action<string> say
)
{
    private static readonly TimeSpan DrainMax = TimeSpan.FromSeconds(5);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var held = await leases.ReadAsync(cancellationToken);
        if (!held.IsEmpty)
            throw DeliveryException.Refused(Held(held));
        // A record that cannot be read refuses it before anything is stopped.
        var book = RolloutBook.Of(await ledger.ReadAsync(cancellationToken));
        await machine.StopAsync(DrainMax, cancellationToken);
        foreach (var rollout in book.All.Where(rollout => !rollout.IsFinal))
        {
            const string why = "stopped by ./build.sh Down";
            var step = rollout.Step?.Name ?? "";
            await ledger.AppendAsync(
                new Fact.AbortDecided(rollout.Id, step, AbortCause.Asked, why),
                cancellationToken
            );
            await ledger.AppendAsync(new Fact.RolloutAborted(rollout.Id, why), cancellationToken);
        }
        foreach (var environment in Served(book))
            await ledger.AppendAsync(
                new Fact.EnvironmentEmptied(environment, "stopped by ./build.sh Down"),
                cancellationToken
            );
        say("Everything that this checkout started is stopped.");
    }

    private static IEnumerable<EnvironmentName> Served(RolloutBook book) =>
        book
            .All.Select(rollout => rollout.Id.Environment)
            .Distinct()
            .Where(environment => book.Serving(environment) is not null);

    private static string Held(ImmutableArray<Lease> held) =>
        "Down is refused while "
        + string.Join("; ", held.Select(lease => $"{lease.Resource} is held by {lease.Holder}"))
        + ". To do: wait for it, or stop that process; where it is in a rollout, end that."
        + string.Concat(held.Where(lease => lease.Resource != LeaseDesk.Workspace).Select(Abort));

    private static string Abort(Lease lease) =>
        $"\nNext: ./build.sh Abort --environment {lease.Resource}";
}
