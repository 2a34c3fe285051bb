using System.Globalization;
using System.Text;
using Deploy.Ledger.Lines;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Releases;

namespace Deploy.Ledger.Storage;

/// <summary>
/// The number and hash of the last entry, in a file of its own: it tells when whole entries are
/// missing at the end. It is written after its entry, so it lags by one when a process was
/// killed in between, and never leads.
/// </summary>
internal sealed record Head(long Number, Digest Hash)
{
    private const int NumberDigits = 12;
    private const int Length = NumberDigits + 1 + 71 + 1;

    /// <summary>Of an empty ledger.</summary>
    public static Head None { get; } = new(0, EntryLine.Genesis);

    /// <summary>Reads the file; none, or an empty one, is <see cref="None"/>.</summary>
    /// <exception cref="LedgerCorruptException">The file holds anything else.</exception>
    public static Head Read(string path)
    {
        var bytes = Disk.Read(path, 0);
        if (bytes.Length == 0)
            return None;
        var text = Encoding.UTF8.GetString(bytes);
        return
            bytes.Length == Length
            && long.TryParse(
                text[..NumberDigits],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number
            )
            && Digest.TryParse(text[(NumberDigits + 1)..^1], out var hash)
            && text == new Head(number, hash).Line
            ? new(number, hash)
            : throw Corrupt.Of(
                path,
                "expected the number and hash of the last entry, seen "
                    + $"'{Corrupt.Seen(text.Trim())}'"
            );
    }

    /// <summary>Writes the file in place: it is shorter than a sector, so it is whole.</summary>
    public void Write(string path)
    {
        using var file = Disk.OpenForWriting(path);
        Disk.Write(file, Encoding.ASCII.GetBytes(Line), 0);
    }

    private string Line =>
        Number.ToString("D" + NumberDigits, CultureInfo.InvariantCulture) + $" {Hash}\n";
}
