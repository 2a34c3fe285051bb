namespace Nuke.Common.IO;

/// <summary>One copy or move, by a policy.</summary>
internal sealed record Transfer(
    ExistsPolicy Policy,
    Func<AbsolutePath, bool>? ExcludeDirectory,
    Func<AbsolutePath, bool>? ExcludeFile,
    bool CreatesDirectories,
    bool IsMove
)
{
    private const ExistsPolicy FilePolicies =
        ExistsPolicy.FileFail
        | ExistsPolicy.FileSkip
        | ExistsPolicy.FileOverwrite
        | ExistsPolicy.FileOverwriteIfNewer;

    public AbsolutePath Run(AbsolutePath source, AbsolutePath target)
    {
        Check();
        if (File.Exists(source))
        {
            OneFile(source, target);
        }
        else if (Directory.Exists(source))
        {
            if (source.Contains(target))
            {
                throw new ArgumentException($"Target '{target}' is inside source '{source}'.");
            }
            OneDirectory(source, target);
        }
        else
        {
            throw new FileNotFoundException($"Source '{source}' does not exist.", source);
        }
        return target;
    }

    private void Check()
    {
        var chosen = Policy & FilePolicies;
        if (int.PopCount((int)chosen) > 1)
        {
            throw new ArgumentException($"Policy '{Policy}' says two things about files.");
        }
        if (Policy.HasFlag(ExistsPolicy.DirectoryFail | ExistsPolicy.DirectoryMerge))
        {
            throw new ArgumentException($"Policy '{Policy}' says two things about directories.");
        }
    }

    private void OneDirectory(AbsolutePath source, AbsolutePath target)
    {
        if (Directory.Exists(target) && !Policy.HasFlag(ExistsPolicy.DirectoryMerge))
        {
            throw new InvalidOperationException(
                $"Directory '{target}' exists already; pass an {nameof(ExistsPolicy)} to merge."
            );
        }
        Directory.CreateDirectory(target);
        foreach (var file in source.GetFiles().Where(x => ExcludeFile?.Invoke(x) != true))
        {
            OneFile(file, target / file.Name);
        }
        foreach (var folder in source.GetDirectories())
        {
            if (ExcludeDirectory?.Invoke(folder) != true)
            {
                OneDirectory(folder, target / folder.Name);
            }
        }
        if (IsMove && !Directory.EnumerateFileSystemEntries(source).Any())
        {
            Directory.Delete(source);
        }
    }

    private void OneFile(AbsolutePath source, AbsolutePath target)
    {
        if (!MayWrite(source, target))
        {
            return;
        }
        if (CreatesDirectories)
        {
            target.Parent?.CreateDirectory();
        }
        if (IsMove)
        {
            File.Move(source, target, overwrite: true);
        }
        else
        {
            File.Copy(source, target, overwrite: true);
        }
    }

    private bool MayWrite(AbsolutePath source, AbsolutePath target)
    {
        if (!File.Exists(target) || Policy.HasFlag(ExistsPolicy.FileOverwrite))
        {
            return true;
        }
        if (Policy.HasFlag(ExistsPolicy.FileOverwriteIfNewer))
        {
            return File.GetLastWriteTimeUtc(source) > File.GetLastWriteTimeUtc(target);
        }
        return Policy.HasFlag(ExistsPolicy.FileSkip)
            ? false
            : throw new InvalidOperationException(
                $"File '{target}' exists already; pass an {nameof(ExistsPolicy)} to replace it."
            );
    }
}
