using Deploy.Ledger.Lines;
using Deploy.Ledger.Storage;
using Deploy.Rollouts.Entries;

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

    /// <summary>Writes a ledger's files without the flushes of so many appends.</summary>
    public void WriteAtOnce(IReadOnlyList<Fact> facts)
    {
        var (previous, bytes) = (EntryLine.Genesis, new List<byte>());
        for (var i = 0; i < facts.Count; i++)
        {
            var draft = new Draft(i + 1, ManualTimeProvider.Start, "me@box pid 4711", facts[i]);
            (var line, previous) = EntryLine.Write(draft, previous);
            bytes.AddRange([.. line, (byte)'\n']);
        }
        Paths.CreateDirectory();
        File.WriteAllBytes(Paths.Entries, [.. bytes]);
        new Head(facts.Count, previous).Write(Paths.Head);
    }

    /// <summary>A ledger of so many entries.</summary>
    public async Task<FileLedger> FilledAsync(int count)
    {
        var ledger = Ledger();
        for (var i = 0; i < count; i++)
            await ledger.AppendAsync(Facts.Numbered(i), CancellationToken.None);
        return ledger;
    }
}
