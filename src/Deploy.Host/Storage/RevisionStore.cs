using System.Security.Cryptography;
using Deploy.Host.Contracts;
using Deploy.Rollouts.Releases;

namespace Deploy.Host.Storage;

/// <summary>
/// The releases' files as they run, below <c>.deploy/revisions</c>. Files are copied, not linked:
/// whoever writes to the release's own folder later does not change what runs.
/// </summary>
internal sealed class RevisionStore(string folder)
{
    private readonly OneAtATime _oneAtATime = new();

    /// <summary>The folder with the revision's files, each verified by its digest.</summary>
    /// <exception cref="InvalidDataException">
    /// Files are missing or are not what was shipped.
    /// </exception>
    public Task<string> MaterialiseAsync(RevisionSpec spec, CancellationToken cancellationToken) =>
        _oneAtATime.DoAsync(
            () =>
                Task.Run(
                    () =>
                    {
                        var target = Path.Combine(folder, Digest.Parse(spec.Release.Digest).Hex);
                        if (!Directory.Exists(target) || Faults(spec, target).Count > 0)
                            Copy(spec, target);
                        return target;
                    },
                    cancellationToken
                ),
            cancellationToken
        );

    private static void Copy(RevisionSpec spec, string target)
    {
        var fresh = target + ".new";
        var old = target + ".old";
        Delete(fresh);
        Delete(old);
        foreach (var path in spec.Files.Keys.Where(p => File.Exists(Join(spec.Folder, p))))
        {
            var copy = Join(fresh, path);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Join(spec.Folder, path), copy);
        }
        var faults = Faults(spec, fresh);
        if (faults.Count > 0)
        {
            Delete(fresh);
            throw new InvalidDataException(
                $"Release {spec.Release.Version} in {spec.Folder} is not what was built: "
                    + $"{string.Join("; ", faults)}. Build it again: ./build.sh Build"
            );
        }
        if (Directory.Exists(target))
            Directory.Move(target, old);
        Directory.Move(fresh, target);
        Delete(old);
    }

    private static List<string> Faults(RevisionSpec spec, string at)
    {
        const int namedMax = 5;
        var faults = new List<string>();
        foreach (var (path, expected) in spec.Files)
        {
            var seen = DigestOf(Join(at, path));
            if (seen != expected)
                faults.Add($"{path} expected {expected}, seen {seen}");
            if (faults.Count == namedMax)
                return faults;
        }
        return faults;
    }

    private static string DigestOf(string file)
    {
        if (!File.Exists(file))
            return "no such file";
        using var stream = File.OpenRead(file);
        return $"sha256:{Convert.ToHexStringLower(SHA256.HashData(stream))}";
    }

    private static string Join(string root, string path)
    {
        var full = Path.GetFullPath(Path.Combine(root, path));
        return full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? full
            : throw new InvalidDataException($"'{path}' leads out of the release's folder.");
    }

    private static void Delete(string directory)
    {
        if (Directory.Exists(directory))
            Directory.Delete(directory, recursive: true);
    }
}
