using System.Globalization;

namespace Deploy.Host.Environments;

/// <summary>Who listens on a port, for people. Only Linux tells.</summary>
internal static class PortHolder
{
    private const int LocalAddressField = 1;
    private const int StateField = 3;
    private const int InodeField = 9;
    private const string Listening = "0A";
    private static readonly string[] Tables = ["/proc/net/tcp", "/proc/net/tcp6"];

    public static string Describe(int port)
    {
        if (!OperatingSystem.IsLinux())
            return "another process (cannot tell which on this system)";
        var inodes = Tables
            .Where(File.Exists)
            .SelectMany(table => InodesOf(File.ReadLines(table), port))
            .ToHashSet();
        return inodes.Count > 0 && Find(inodes) is { } id
            ? $"process {id} ({CommandOf(id)})"
            : "another process (cannot tell which: it belongs to another user or just ended)";
    }

    /// <summary>The sockets that listen on this port, of one table of the system's.</summary>
    public static IEnumerable<string> InodesOf(IEnumerable<string> table, int port)
    {
        var ending = string.Create(CultureInfo.InvariantCulture, $":{port:X4}");
        return table
            .Skip(1)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(fields => fields.Length > InodeField && fields[StateField] == Listening)
            .Where(f => f[LocalAddressField].EndsWith(ending, StringComparison.Ordinal))
            .Select(fields => fields[InodeField]);
    }

    private static int? Find(HashSet<string> inodes)
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
            if (
                int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id)
                && HoldsAny(folder, inodes)
            )
                return id;
        return null;
    }

    private static bool HoldsAny(string process, HashSet<string> inodes)
    {
        try
        {
            return Directory
                .EnumerateFiles(Path.Combine(process, "fd"))
                .Select(file => new FileInfo(file).LinkTarget)
                .Any(target => target is not null && inodes.Contains(InodeIn(target)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string InodeIn(string target)
    {
        const string prefix = "socket:[";
        return target.StartsWith(prefix, StringComparison.Ordinal) ? target[prefix.Length..^1] : "";
    }

    private static string CommandOf(int id)
    {
        const int lengthMax = 120;
        try
        {
            var command = File.ReadAllText($"/proc/{id}/cmdline").Replace('\0', ' ').Trim();
            return command.Length > lengthMax ? command[..lengthMax] + "…" : command;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "command unknown";
        }
    }
}
