namespace Nuke.Common.IO;

/// <summary>Copying, moving and renaming files and directories.</summary>
public static class AbsolutePathMoveExtensions
{
    /// <summary>Copies to another path.</summary>
    /// <returns>The target.</returns>
    /// <exception cref="InvalidOperationException">
    /// The policy forbids what exists there.
    /// </exception>
    public static AbsolutePath Copy(
        this AbsolutePath source,
        AbsolutePath target,
        ExistsPolicy policy = ExistsPolicy.Fail,
        Func<AbsolutePath, bool>? excludeDirectory = null,
        Func<AbsolutePath, bool>? excludeFile = null,
        bool createDirectories = true
    ) =>
        new Transfer(policy, excludeDirectory, excludeFile, createDirectories, IsMove: false).Run(
            source,
            target
        );

    /// <summary>Copies into a directory.</summary>
    /// <returns>The target.</returns>
    public static AbsolutePath CopyToDirectory(
        this AbsolutePath source,
        AbsolutePath target,
        ExistsPolicy policy = ExistsPolicy.Fail,
        Func<AbsolutePath, bool>? excludeDirectory = null,
        Func<AbsolutePath, bool>? excludeFile = null,
        bool createDirectories = true
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        var place = target / source.Name;
        return source.Copy(place, policy, excludeDirectory, excludeFile, createDirectories);
    }

    /// <summary>Moves to another path.</summary>
    /// <returns>The target.</returns>
    public static AbsolutePath Move(
        this AbsolutePath source,
        AbsolutePath target,
        ExistsPolicy policy = ExistsPolicy.Fail,
        Func<AbsolutePath, bool>? excludeDirectory = null,
        Func<AbsolutePath, bool>? excludeFile = null,
        bool createDirectories = true
    ) =>
        new Transfer(policy, excludeDirectory, excludeFile, createDirectories, IsMove: true).Run(
            source,
            target
        );

    /// <summary>Moves into a directory.</summary>
    /// <returns>The target.</returns>
    public static AbsolutePath MoveToDirectory(
        this AbsolutePath source,
        AbsolutePath target,
        ExistsPolicy policy = ExistsPolicy.Fail,
        Func<AbsolutePath, bool>? excludeDirectory = null,
        Func<AbsolutePath, bool>? excludeFile = null,
        bool createDirectories = true
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        var place = target / source.Name;
        return source.Move(place, policy, excludeDirectory, excludeFile, createDirectories);
    }

    /// <summary>Gives another name, in the same directory.</summary>
    public static AbsolutePath Rename(
        this AbsolutePath path,
        string newName,
        ExistsPolicy policy = ExistsPolicy.Fail
    )
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.Move(path.Parent! / newName, policy);
    }

    /// <summary>Gives another name and keeps the extension.</summary>
    public static AbsolutePath RenameWithoutExtension(
        this AbsolutePath path,
        string newName,
        ExistsPolicy policy = ExistsPolicy.Fail
    )
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.Rename(newName + path.Extension, policy);
    }
}
