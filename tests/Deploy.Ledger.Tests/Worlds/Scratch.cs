using Deploy.Ledger.Storage;

namespace Deploy.Ledger.Tests.Worlds;

/// <summary>A directory of its own for one test, gone afterwards.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("deploy-ledger-");

    public string Root => _root.FullName;

    public LedgerPaths Paths => new(Root);

    public FileLedger Ledger(string by = "me", TimeProvider? clock = null) =>
        new(new() { Root = Root, By = by }, clock ?? TimeProvider.System);

    public void Dispose() => _root.Delete(recursive: true);

    /// <summary>A ledger of so many entries.</summary>
    public async Task<FileLedger> FilledAsync(int count)
    {
        var ledger = Ledger();
        for (var i = 0; i < count; i++)
            await ledger.AppendAsync(Facts.Numbered(i), CancellationToken.None);
        return ledger;
    }
}
