using System.Collections.Immutable;
using Deploy.Rollouts.Releases;

namespace Deploy.Platforms.Local;

/// <summary>What lies in a release's folder now.</summary>
internal static class ShippedFiles
{
    /// <summary>Every file by relative path with forward slashes, and its digest.</summary>
    public static ImmutableSortedDictionary<string, string> DigestsOf(string folder) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToImmutableSortedDictionary(
                file => Path.GetRelativePath(folder, file).Replace('\\', '/'),
                DigestOf,
                StringComparer.Ordinal
            );

    private static string DigestOf(string file)
    {
        using var stream = File.OpenRead(file);
        return Digest.Of(stream).ToString();
    }
}
