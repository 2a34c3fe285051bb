using Deploy.Host.Contracts;
using Deploy.Rollouts.Releases;

namespace Deploy.Host.Storage;

/// <summary>Clears what earlier hosts and releases left on the disk.</summary>
internal static class Leftovers
{
    private const int UnusedRevisionsMax = 5;
    private static readonly TimeSpan LogAgeMax = TimeSpan.FromDays(30);

    /// <summary>A copy younger than this may belong to a host that is about to start.</summary>
    private static readonly TimeSpan CopyAgeMin = TimeSpan.FromHours(1);

    public static void Clear(HostFiles files, DesiredState state, DateTimeOffset now)
    {
        var used = state
            .Environments.Values.SelectMany(e => new[] { e.Stable, e.Candidate })
            .OfType<RevisionSpec>()
            .Select(spec => Digest.Parse(spec.Release.Digest).Hex)
            .ToHashSet();
        foreach (var unused in NewestFirst(files.Revisions, used).Skip(UnusedRevisionsMax))
            unused.Delete(recursive: true);
        var own = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        foreach (var copy in NewestFirst(files.Binaries, [Path.GetFileName(own)]))
            if (now - copy.LastWriteTimeUtc > CopyAgeMin)
                copy.Delete(recursive: true);
        if (!Directory.Exists(files.Logs))
            return;
        foreach (var log in Directory.GetFiles(files.Logs, "*", SearchOption.AllDirectories))
            if (now - File.GetLastWriteTimeUtc(log) > LogAgeMax)
                File.Delete(log);
    }

    private static IEnumerable<DirectoryInfo> NewestFirst(string folder, HashSet<string> used) =>
        Directory.Exists(folder)
            ? new DirectoryInfo(folder)
                .GetDirectories()
                .Where(directory => !used.Contains(directory.Name))
                .OrderByDescending(directory => directory.LastWriteTimeUtc)
            : [];
}
