using System.Collections.Immutable;
using Deploy.Ledger.Lines;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Releases;

namespace Deploy.Ledger.Storage;

/// <summary>The verified beginning of the entries' file.</summary>
internal sealed record Chain
{
    /// <summary>Of a ledger without entries.</summary>
    public static Chain Empty { get; } = new();

    public ImmutableArray<Entry> Entries { get; private init; } = [];

    /// <summary>How many bytes of the file the entries take.</summary>
    public long Length { get; private init; }

    /// <summary>How many of these the last entry takes.</summary>
    public int LastLength { get; private init; }

    public Digest LastHash => HashAt(Entries.Length) ?? EntryLine.Genesis;

    /// <summary>
    /// The hash of entry number N, of the beginning for 0; null where there is none.
    /// </summary>
    public Digest? HashAt(long number) =>
        number == 0 ? EntryLine.Genesis
        : number <= Entries.Length ? Entries[(int)number - 1].Hash
        : null;

    /// <summary>One entry shorter, so that the last is read and verified again.</summary>
    public Chain WithoutLast() =>
        Entries.IsEmpty
            ? this
            : new()
            {
                Entries = Entries.RemoveAt(Entries.Length - 1),
                Length = Length - LastLength,
            };

    /// <summary>With an entry that was just written.</summary>
    public Chain With(Entry entry, int lineLength) =>
        new()
        {
            Entries = Entries.Add(entry),
            Length = Length + lineLength,
            LastLength = lineLength,
        };

    /// <summary>
    /// With the whole lines of these bytes, each verified; also how many bytes are left behind
    /// the last line feed.
    /// </summary>
    public (Chain Chain, int Torn) Extended(ReadOnlySpan<byte> bytes, string file)
    {
        var entries = Entries.ToBuilder();
        var previous = LastHash;
        var (read, last) = (0, LastLength);
        while (bytes[read..].IndexOf((byte)'\n') is >= 0 and var end)
        {
            try
            {
                entries.Add(EntryLine.Read(bytes.Slice(read, end), entries.Count + 1, previous));
            }
            catch (LineFault fault)
            {
                throw Corrupt.At(file, entries.Count + 1, fault.Message);
            }
            previous = entries[^1].Hash;
            last = end + 1;
            read += last;
        }
        var chain = new Chain
        {
            Entries = entries.ToImmutable(),
            Length = Length + read,
            LastLength = last,
        };
        return (chain, bytes.Length - read);
    }
}
