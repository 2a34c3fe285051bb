using System.Collections.Immutable;
using System.Text.Json;
using Deploy.Ledger.Storage;
using Deploy.Rollouts.Ports;

namespace Deploy.Ledger.Leases;

/// <summary>All leases of a checkout in one file, replaced whole; it does not lock it.</summary>
internal sealed record LeaseFile(int Version, ImmutableArray<LeaseRecord> Leases)
{
    private const int VersionNow = 1;

    /// <summary>Reads the file; where there is none, nothing was ever leased.</summary>
    public static LeaseFile Read(string path)
    {
        var bytes = Disk.Read(path, 0);
        if (bytes.Length == 0)
            return new(VersionNow, []);
        try
        {
            var file = JsonSerializer.Deserialize(bytes, LeaseContext.Default.LeaseFile);
            return file is { Version: VersionNow, Leases.IsDefault: false }
                ? file
                : throw Unreadable(path, $"version {file?.Version}");
        }
        catch (JsonException fault)
        {
            throw Unreadable(path, fault.Message);
        }
    }

    /// <summary>The record of a resource, if it was ever leased.</summary>
    public LeaseRecord? Find(string resource) =>
        Leases.FirstOrDefault(record => record.Resource == resource);

    /// <summary>With one record added or replaced.</summary>
    public LeaseFile With(LeaseRecord record) =>
        this with
        {
            Leases = [.. Leases.Where(other => other.Resource != record.Resource), record],
        };

    /// <summary>Replaces the file.</summary>
    public void Write(string path) =>
        Disk.Replace(
            path,
            JsonSerializer.SerializeToUtf8Bytes(this, LeaseContext.Default.LeaseFile)
        );

    private static LedgerCorruptException Unreadable(string path, string seen) =>
        new(
            $"{path}: expected leases in version {VersionNow}, seen {seen}. It was left as it is. "
                + "Next: update the checkout if a newer version wrote it; else end every lease, "
                + "so that its holder can write no more: "
                + $"mv {LedgerPaths.Place}/leases.json {LedgerPaths.Place}/leases.json.corrupt"
        );
}
