using Deploy.Rollouts.Releases;

namespace Deploy.Releases.Store;

/// <summary>
/// Removes what no release needs: folders of killed writers, keys that lead nowhere.
/// </summary>
internal static class StoreLeftovers
{
    private static readonly TimeSpan _writingMax = TimeSpan.FromHours(1);

    public static void Remove(
        string incoming,
        string index,
        Func<Digest, string> folderOf,
        DateTimeOffset now
    )
    {
        var oldest = (now - _writingMax).UtcDateTime;
        foreach (var folder in Existing(incoming, Directory.GetDirectories))
            if (Directory.GetLastWriteTimeUtc(folder) < oldest)
                Directory.Delete(folder, recursive: true);
        foreach (var key in Existing(index, Directory.GetFiles))
        {
            var isKnown = Digest.TryParse(File.ReadAllText(key).Trim(), out var digest);
            var isLeft = Path.HasExtension(key) && File.GetLastWriteTimeUtc(key) < oldest;
            if (isLeft || !isKnown || !Directory.Exists(folderOf(digest)))
                File.Delete(key);
        }
    }

    private static string[] Existing(string folder, Func<string, string[]> content) =>
        Directory.Exists(folder) ? content(folder) : [];
}
