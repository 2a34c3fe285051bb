using System.Globalization;
using Deploy.Rollouts.Ports;

namespace Deploy.Ledger.Storage;

/// <summary>What is said of a ledger that does not verify.</summary>
internal static class Corrupt
{
    private const int SeenMax = 100;

    /// <summary>An entry does not verify; it is alone on its line.</summary>
    public static LedgerCorruptException At(string file, long number, string fault) =>
        Of(
            file,
            string.Create(
                CultureInfo.InvariantCulture,
                $"entry {number} (line {number} of entries.jsonl): {fault}"
            )
        );

    /// <summary>A file of the ledger is not what was written.</summary>
    public static LedgerCorruptException Of(string file, string fault) =>
        new(
            $"{file}, {fault}. The record was left as it is. Next: ./build.sh Status shows what is "
                + "served. Then put the ledger back from a backup; where there is none, begin a "
                + $"new one: mv {LedgerPaths.Place} {LedgerPaths.Place}.corrupt"
        );

    /// <summary>A file of the ledger is there, and the system does not let it be read.</summary>
    public static LedgerCorruptException Unreadable(string file, Exception fault) =>
        new(
            $"{file} cannot be read: {fault.Message} It was left as it is. Expected a file that "
                + $"its owner may read, on a disk that answers: ls -ld {file}. Next: mend that, or "
                + "put the ledger back from a backup; ./build.sh Status shows what is served",
            fault
        );

    /// <summary>Text of a file, as far as a message can hold it.</summary>
    public static string Seen(string text) => text.Length <= SeenMax ? text : text[..SeenMax] + "…";
}
