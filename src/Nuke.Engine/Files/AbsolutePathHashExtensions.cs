using System.Security.Cryptography;
using System.Text;

namespace Nuke.Common.IO;

/// <summary>Fingerprints of files. For change detection only; MD5 is what NUKE gives.</summary>
public static class AbsolutePathHashExtensions
{
    /// <summary>The MD5 of a file as lower-case text.</summary>
    public static string GetFileHash(this AbsolutePath path)
    {
        using var stream = File.OpenRead(path);
#pragma warning disable CA5351 // Not for security; the value is part of NUKE's contract.
        return Convert.ToHexStringLower(MD5.HashData(stream));
#pragma warning restore CA5351
    }

    /// <summary>One MD5 for the names and contents of all files below a directory.</summary>
    public static string GetDirectoryHash(
        this AbsolutePath path,
        Func<AbsolutePath, bool>? fileFilter = null
    )
    {
        var text = new StringBuilder();
        foreach (var file in path.GetFiles("*", int.MaxValue).Where(fileFilter ?? (_ => true)))
        {
            text.Append(path.GetUnixRelativePathTo(file))
                .Append(':')
                .AppendLine(file.GetFileHash());
        }
#pragma warning disable CA5351 // As above.
        return Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text.ToString())));
#pragma warning restore CA5351
    }
}
