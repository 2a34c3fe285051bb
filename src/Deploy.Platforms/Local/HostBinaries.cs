using System.Security.Cryptography;
using System.Text;
using Deploy.Host.Contracts;
using Deploy.Rollouts.Ports;

namespace Deploy.Platforms.Local;

/// <summary>
/// The host's assemblies, copied to a folder named for their fingerprint. A rebuild changes the
/// originals, never the files a running host has open.
/// </summary>
internal static class HostBinaries
{
    public const string Program = "Deploy.Host.dll";
    private const int FingerprintLength = 16;

    /// <summary>The copy's program, made now unless it is there.</summary>
    public static string Copy(string from, HostFiles files)
    {
        if (!File.Exists(Path.Combine(from, Program)))
            throw new PlatformException(
                $"The local host cannot be started: expected {Program} in {from}, seen none. "
                    + "The compiled build is not whole: remove its folder, then type the command "
                    + "again"
            );
        var names = Directory
            .EnumerateFiles(from, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(from, file))
            .Order(StringComparer.Ordinal)
            .ToList();
        var target = Path.Combine(files.Binaries, Fingerprint(from, names));
        if (!Directory.Exists(target))
            CopyAll(from, names, target);
        return Path.Combine(target, Program);
    }

    private static string Fingerprint(string from, List<string> names)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in names)
        {
            var content = File.ReadAllBytes(Path.Combine(from, name));
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{content.Length}\n"));
            hash.AppendData(content);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..FingerprintLength];
    }

    private static void CopyAll(string from, List<string> names, string target)
    {
        var fresh = $"{target}.{Path.GetRandomFileName()}";
        foreach (var name in names)
        {
            var copy = Path.Combine(fresh, name);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(from, name), copy, overwrite: true);
        }
        try
        {
            Directory.Move(fresh, target);
        }
        catch (IOException) when (Directory.Exists(target))
        {
            // Another invocation was faster; its copy is the same.
            Directory.Delete(fresh, recursive: true);
        }
    }
}
