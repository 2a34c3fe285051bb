using Deploy.Components.Composition;
using Deploy.Components.Presentation;
using Deploy.Components.Stages;
using Deploy.Ledger;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Ports;

namespace Deploy.Components.Operations;

/// <summary>What every environment serves: as a table, and in <c>.deploy/status.json</c>.</summary>
internal sealed class StatusOperation(
    IReadOnlyList<EnvironmentHandle> environments,
    ILedger ledger,
    FileLeases leases,
    string file,
    Func<string, string> complete
)
{
    private const string Stopped =
        "The local host does not run: nothing is served.\nNext: ./build.sh Full\n";

    /// <summary>Whether nothing was started, or all of it was stopped.</summary>
    public Func<CancellationToken, Task<bool>> IsStoppedAsync { get; init; } =
        _ => Task.FromResult(false);

    /// <summary>
    /// Shows it in any case; where the record cannot be read it ends as refused after that, so
    /// that no program takes the picture for a whole one.
    /// </summary>
    public async Task ShowAsync(CancellationToken cancellationToken)
    {
        var status = await WriteAsync(cancellationToken);
        Console.Out.Write(StatusTable.Render(status, Terminal.OfProcess(), complete));
        if (await IsStoppedAsync(cancellationToken))
            Console.Out.Write(complete(Stopped));
        if (!status.Faults.IsEmpty)
            throw DeliveryException.Refused(
                "Status: the record cannot be read; what the platform serves, and what to do, is "
                    + "shown above"
            );
    }

    public async Task<StatusDocument> WriteAsync(CancellationToken cancellationToken)
    {
        var record = await ReadRecordAsync(cancellationToken);
        var read = environments.Select(async environment =>
            EnvironmentStatus.Of(
                environment.Name,
                "local",
                await environment.Ports.Platform.ReadAsync(cancellationToken),
                record
            )
        );
        var status = new StatusDocument([.. await Task.WhenAll(read)])
        {
            Workspace = LeaseStatus.Of(record.LeaseOf(LeaseDesk.Workspace)),
            Faults = record.Faults,
        };
        await StatusFile.WriteAsync(file, status, cancellationToken);
        return status;
    }

    /// <summary>As much of it as can be read.</summary>
    private async Task<StatusRecord> ReadRecordAsync(CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        var entries = await ReadableAsync(() => ledger.ReadAsync(cancellationToken), faults);
        var held = await ReadableAsync(() => leases.ReadAsync(cancellationToken), faults);
        var lapsed = await ReadableAsync(() => leases.ReadLapsedAsync(cancellationToken), faults);
        return new(RolloutBook.Of(entries ?? []), held)
        {
            Lapsed = lapsed ?? [],
            Faults = [.. faults.Distinct()],
        };
    }

    private static async Task<T?> ReadableAsync<T>(Func<Task<T>> read, List<string> faults)
        where T : struct
    {
        try
        {
            return await read();
        }
        catch (Exception fault) when (fault is LedgerCorruptException or LedgerNewerException)
        {
            faults.Add(fault.Message);
            return null;
        }
    }
}
