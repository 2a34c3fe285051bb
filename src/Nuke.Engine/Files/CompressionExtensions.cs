using System.Formats.Tar;
using System.IO.Compression;

namespace Nuke.Common.IO;

/// <summary>Archives: zip and tar.gz.</summary>
public static class CompressionExtensions
{
    /// <summary>Packs a directory, by the archive's extension.</summary>
    public static void CompressTo(
        this AbsolutePath directory,
        AbsolutePath archiveFile,
        Predicate<AbsolutePath>? filter = null,
        FileMode fileMode = FileMode.CreateNew
    )
    {
        ArgumentNullException.ThrowIfNull(archiveFile);
        if (archiveFile.HasExtension("zip"))
        {
            directory.ZipTo(archiveFile, filter, fileMode: fileMode);
        }
        else if (IsTarGZip(archiveFile))
        {
            directory.TarGZipTo(archiveFile, filter, fileMode: fileMode);
        }
        else
        {
            throw Unknown(archiveFile);
        }
    }

    /// <summary>Unpacks an archive, by its extension.</summary>
    public static void UncompressTo(this AbsolutePath archiveFile, AbsolutePath directory)
    {
        if (archiveFile.HasExtension("zip", "nupkg"))
        {
            archiveFile.UnZipTo(directory);
        }
        else if (IsTarGZip(archiveFile))
        {
            archiveFile.UnTarGZipTo(directory);
        }
        else
        {
            throw Unknown(archiveFile);
        }
    }

    /// <summary>Packs a directory as zip.</summary>
    public static void ZipTo(
        this AbsolutePath directory,
        AbsolutePath archiveFile,
        Predicate<AbsolutePath>? filter = null,
        CompressionLevel compressionLevel = CompressionLevel.Optimal,
        FileMode fileMode = FileMode.CreateNew
    )
    {
        ArgumentNullException.ThrowIfNull(archiveFile);
        archiveFile.Parent?.CreateDirectory();
        using var stream = File.Open(archiveFile, fileMode, FileAccess.ReadWrite);
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create);
        foreach (var file in Files(directory, filter))
        {
            var name = (string)directory.GetUnixRelativePathTo(file)!;
            archive.CreateEntryFromFile(file, name, compressionLevel);
        }
    }

    /// <summary>Unpacks a zip.</summary>
    public static void UnZipTo(this AbsolutePath archiveFile, AbsolutePath directory) =>
        ZipFile.ExtractToDirectory(archiveFile, directory.CreateDirectory(), overwriteFiles: true);

    /// <summary>Packs a directory as tar.gz.</summary>
    public static void TarGZipTo(
        this AbsolutePath directory,
        AbsolutePath archiveFile,
        Predicate<AbsolutePath>? filter = null,
        FileMode fileMode = FileMode.CreateNew
    )
    {
        ArgumentNullException.ThrowIfNull(archiveFile);
        archiveFile.Parent?.CreateDirectory();
        using var stream = File.Open(archiveFile, fileMode, FileAccess.ReadWrite);
        using var gzip = new GZipStream(stream, CompressionLevel.Optimal);
        using var tar = new TarWriter(gzip);
        foreach (var file in Files(directory, filter))
        {
            tar.WriteEntry(file, directory.GetUnixRelativePathTo(file));
        }
    }

    /// <summary>Unpacks a tar.gz.</summary>
    public static void UnTarGZipTo(this AbsolutePath archiveFile, AbsolutePath directory)
    {
        using var stream = File.OpenRead(archiveFile);
        using var gzip = new GZipStream(stream, CompressionMode.Decompress);
        TarFile.ExtractToDirectory(gzip, directory.CreateDirectory(), overwriteFiles: true);
    }

    private static List<AbsolutePath> Files(AbsolutePath folder, Predicate<AbsolutePath>? filter) =>
        [.. folder.GetFiles("*", int.MaxValue).Where(x => filter?.Invoke(x) ?? true)];

    private static bool IsTarGZip(AbsolutePath file) =>
        file.Name.EndsWith(".tar.gz", StringComparison.OrdinalIgnoreCase)
        || file.HasExtension("tgz");

    private static ArgumentException Unknown(AbsolutePath file) =>
        new($"'{file.Name}' is neither .zip nor .tar.gz.");
}
