using Deploy.Components.Composition;
using Deploy.Components.Presentation;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Ports;

namespace Deploy.Components.Operations;

/// <summary>What every environment serves: as a table, and in <c>.deploy/status.json</c>.</summary>
internal sealed class StatusOperation(
    IReadOnlyList<EnvironmentHandle> environments,
    ILedger ledger,
    ILeases leases,
    string file
)
{
    public async Task ShowAsync(CancellationToken cancellationToken)
    {
        var status = await WriteAsync(cancellationToken);
        Console.Out.Write(StatusTable.Render(status.Environments, Terminal.OfProcess()));
    }

    public async Task<StatusDocument> WriteAsync(CancellationToken cancellationToken)
    {
        var record = new StatusRecord(
            RolloutBook.Of(await ledger.ReadAsync(cancellationToken)),
            await leases.ReadAsync(cancellationToken)
        );
        var read = environments.Select(async environment =>
            EnvironmentStatus.Of(
                environment.Name,
                "local",
                await environment.Ports.Platform.ReadAsync(cancellationToken),
                record
            )
        );
        var status = new StatusDocument([.. await Task.WhenAll(read)]);
        await StatusFile.WriteAsync(file, status, cancellationToken);
        return status;
    }
}
