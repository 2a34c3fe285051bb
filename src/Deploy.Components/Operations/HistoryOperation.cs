using Deploy.Components.Presentation;
using Deploy.Rollouts.Ports;

namespace Deploy.Components.Operations;

/// <summary>What was shipped, when and how it ended. Reading the record checks its chain.</summary>
internal sealed class HistoryOperation(ILedger ledger, Func<string, string> complete)
{
    public async Task ShowAsync(CancellationToken cancellationToken)
    {
        var entries = await ledger.ReadAsync(cancellationToken);
        Console.Out.Write(
            HistoryTable.Rows(entries).IsEmpty
                ? complete(HistoryTable.Nothing)
                : HistoryTable.Render(entries, Terminal.OfProcess())
        );
    }
}
