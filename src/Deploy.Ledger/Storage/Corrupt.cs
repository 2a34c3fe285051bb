using Deploy.Rollouts.Ports;

namespace Deploy.Ledger.Storage;

/// <summary>What is said of a ledger that does not verify.</summary>
internal static class Corrupt
{
    public const string NextCommand =
        "Nothing was changed. Put the ledger's directory back from a backup, or move it aside "
        + "and run ./build.sh Doctor.";

    /// <summary>An entry does not verify.</summary>
    public static LedgerCorruptException At(string file, long number, string fault) =>
        new($"{file}, entry {number}: {fault}. {NextCommand}");
}
