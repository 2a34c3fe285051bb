using Deploy.Ledger.Lines;
using Deploy.Rollouts.Ports;

namespace Deploy.Ledger.Storage;

/// <summary>Reads, repairs and extends the files of one ledger; it does not lock them.</summary>
internal sealed class LedgerFiles(LedgerPaths paths)
{
    /// <summary>
    /// Reads on from what is known; null where the files are in motion or need a repair, which
    /// the holder of the lock can tell.
    /// </summary>
    public Chain? TryRead(Chain known)
    {
        try
        {
            var head = Head.Read(paths.Head);
            var (chain, torn) = ReadOn(known);
            return torn == 0 && Lag(chain, head) <= 1 ? chain : null;
        }
        catch (LedgerCorruptException)
        {
            // A reader without the lock may see half a write; with the lock it is said.
            return null;
        }
    }

    /// <summary>Reads on under the lock; a torn last line is moved aside and said.</summary>
    /// <exception cref="LedgerCorruptException">Anything else that does not verify.</exception>
    public (Chain Chain, TornLine? Torn) ReadLocked(Chain known)
    {
        var head = Head.Read(paths.Head);
        var (chain, torn) = ReadOn(known);
        var lag = Lag(chain, head);
        if (lag > 1)
            throw Corrupt.At(
                paths.Head,
                head.Number,
                $"expected at most one entry more than this file says, seen {chain.Entries.Length}"
            );
        if (torn == 0)
            return (chain, null);
        if (lag == 1)
            throw Corrupt.At(
                paths.Entries,
                chain.Entries.Length + 1,
                "expected no unfinished line behind an entry that was not acknowledged"
            );
        return (chain, MoveAside(chain));
    }

    /// <summary>Appends a line; when this returns it and the head are on stable storage.</summary>
    public Chain Append(Chain chain, Draft draft)
    {
        if (Head.Read(paths.Head).Number < chain.Entries.Length)
            HeadOf(chain).Write(paths.Head);
        var (line, hash) = EntryLine.Write(draft, chain.LastHash);
        using (var file = Disk.OpenForWriting(paths.Entries))
            Disk.Write(file, [.. line, (byte)'\n'], chain.Length);
        var longer = chain.With(
            new(draft.Number, draft.At, draft.By, draft.Fact, hash),
            line.Length + 1
        );
        HeadOf(longer).Write(paths.Head);
        return longer;
    }

    private static Head HeadOf(Chain chain) => new(chain.Entries.Length, chain.LastHash);

    private (Chain Chain, int Torn) ReadOn(Chain known)
    {
        var start = known.WithoutLast();
        var read = start.Extended(Disk.Read(paths.Entries, start.Length), paths.Entries);
        var count = known.Entries.Length;
        return count == 0 || read.Chain.HashAt(count) == known.LastHash
            ? read
            : throw Corrupt.At(
                paths.Entries,
                count,
                $"expected the entry {known.LastHash} that was read before, seen another or none"
            );
    }

    private long Lag(Chain chain, Head head)
    {
        if (head.Number > chain.Entries.Length)
            throw Corrupt.At(
                paths.Entries,
                head.Number,
                $"expected {head.Number} entries as {paths.Head} says, seen {chain.Entries.Length}"
            );
        var there = chain.HashAt(head.Number);
        return there == head.Hash
            ? chain.Entries.Length - head.Number
            : throw Corrupt.At(
                paths.Head,
                head.Number,
                $"expected the hash {there} of that entry, seen {head.Hash}"
            );
    }

    private TornLine MoveAside(Chain chain)
    {
        var bytes = Disk.Read(paths.Entries, chain.Length);
        var aside = paths.NextTornFile();
        Disk.Replace(aside, bytes);
        using var file = Disk.OpenForWriting(paths.Entries);
        RandomAccess.SetLength(file, chain.Length);
        RandomAccess.FlushToDisk(file);
        return new(aside, chain.Entries.Length + 1, bytes.Length);
    }
}
