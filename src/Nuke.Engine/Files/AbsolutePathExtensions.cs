using System.Runtime.CompilerServices;

namespace Nuke.Common.IO;

/// <summary>Questions about what a path names, and making and removing it.</summary>
public static class AbsolutePathExtensions
{
    /// <summary>
    /// Whether it exists; the argument's name must say what it is: …File or …Directory.
    /// </summary>
    /// <exception cref="ArgumentException">The name says neither.</exception>
    public static bool Exists(
        this AbsolutePath path,
        [CallerArgumentExpression(nameof(path))] string? expression = null
    )
    {
        var name = expression ?? "";
        if (name.EndsWith("File", StringComparison.OrdinalIgnoreCase))
        {
            return path.FileExists();
        }
        return
            name.EndsWith("Directory", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("Dir", StringComparison.OrdinalIgnoreCase)
            ? path.DirectoryExists()
            : throw new ArgumentException(
                $"'{name}' does not say whether it is a file or a directory; "
                    + "use FileExists() or DirectoryExists()."
            );
    }

    /// <summary>Whether it is a file.</summary>
    public static bool FileExists(this AbsolutePath path) => File.Exists(path);

    /// <summary>Whether it is a directory.</summary>
    public static bool DirectoryExists(this AbsolutePath path) => Directory.Exists(path);

    /// <summary>The path when it is a file, else null.</summary>
    public static AbsolutePath? ExistingFile(this AbsolutePath path) =>
        path.FileExists() ? path : null;

    /// <summary>The path when it is a directory, else null.</summary>
    public static AbsolutePath? ExistingDirectory(this AbsolutePath path) =>
        path.DirectoryExists() ? path : null;

    /// <summary>The path when it is a file or a directory, else null.</summary>
    public static AbsolutePath? Existing(this AbsolutePath path) =>
        path.ExistingFile() ?? path.ExistingDirectory();

    /// <summary>The paths that exist.</summary>
    public static IEnumerable<AbsolutePath> Existing(this IEnumerable<AbsolutePath> paths) =>
        paths.Where(x => x.Existing() is not null);

    /// <summary>Whether a directory holds a matching file.</summary>
    public static bool ContainsFile(this AbsolutePath path, string pattern, int depth = 1) =>
        path.GetFiles(pattern, depth).Any();

    /// <summary>Whether a directory holds a matching directory.</summary>
    public static bool ContainsDirectory(this AbsolutePath path, string pattern, int depth = 1) =>
        path.GetDirectories(pattern, depth).Any();

    /// <summary>Makes the directory and those above it.</summary>
    public static AbsolutePath CreateDirectory(this AbsolutePath path)
    {
        Directory.CreateDirectory(path);
        return path;
    }

    /// <summary>Makes the directory, or empties it.</summary>
    public static AbsolutePath CreateOrCleanDirectory(this AbsolutePath path)
    {
        path.DeleteDirectory();
        return path.CreateDirectory();
    }

    /// <summary>Removes the file; no error when there is none.</summary>
    public static void DeleteFile(this AbsolutePath path)
    {
        if (path.FileExists())
        {
            File.SetAttributes(path, FileAttributes.Normal);
            File.Delete(path);
        }
    }

    /// <summary>Removes the directory with its content; no error when there is none.</summary>
    public static void DeleteDirectory(this AbsolutePath path)
    {
        if (!path.DirectoryExists())
        {
            return;
        }
        if (new DirectoryInfo(path).LinkTarget is not null)
        {
            Directory.Delete(path);
            return;
        }
        foreach (var file in OperatingSystem.IsWindows() ? path.GetFiles("*", int.MaxValue) : [])
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }
        Directory.Delete(path, recursive: true);
    }

    /// <summary>Removes the files.</summary>
    public static void DeleteFiles(this IEnumerable<AbsolutePath> paths)
    {
        foreach (var path in paths.ToList())
        {
            path.DeleteFile();
        }
    }

    /// <summary>Removes the directories.</summary>
    public static void DeleteDirectories(this IEnumerable<AbsolutePath> paths)
    {
        foreach (var path in paths.ToList())
        {
            path.DeleteDirectory();
        }
    }

    /// <summary>Makes the file, or marks it as changed now.</summary>
    public static AbsolutePath TouchFile(
        this AbsolutePath path,
        DateTime? time = null,
        bool createDirectories = true
    )
    {
        ArgumentNullException.ThrowIfNull(path);
        if (createDirectories)
        {
            path.Parent?.CreateDirectory();
        }
        File.AppendAllText(path, "");
        var clock = Execution.BuildSession.Current.Settings.Clock;
        File.SetLastWriteTimeUtc(path, time?.ToUniversalTime() ?? clock.GetUtcNow().UtcDateTime);
        return path;
    }

    /// <summary>The files, down to a depth; 1 is the directory itself.</summary>
    public static IEnumerable<AbsolutePath> GetFiles(
        this AbsolutePath path,
        string pattern = "*",
        int depth = 1,
        FileAttributes attributes = 0
    ) => Walk(path, depth, x => Directory.EnumerateFiles(x, pattern), attributes);

    /// <summary>The directories, down to a depth; 1 is the directory itself.</summary>
    public static IEnumerable<AbsolutePath> GetDirectories(
        this AbsolutePath path,
        string pattern = "*",
        int depth = 1,
        FileAttributes attributes = 0
    ) => Walk(path, depth, x => Directory.EnumerateDirectories(x, pattern), attributes);

    private static IEnumerable<AbsolutePath> Walk(
        string folder,
        int depth,
        Func<string, IEnumerable<string>> list,
        FileAttributes attributes
    )
    {
        if (!Directory.Exists(folder) || depth < 1)
        {
            return [];
        }
        var here = list(folder)
            .Where(x => (File.GetAttributes(x) & attributes) == attributes)
            .Order(StringComparer.Ordinal)
            .Select(AbsolutePath.Create);
        var below = Directory
            .EnumerateDirectories(folder)
            .Order(StringComparer.Ordinal)
            .SelectMany(x => Walk(x, depth - 1, list, attributes));
        return here.Concat(below);
    }
}
