namespace Nuke.Common.IO;

/// <summary>What happens when a copied or moved file or directory exists already.</summary>
[Flags]
public enum ExistsPolicy
{
    /// <summary>No policy.</summary>
    None = 0,

    /// <summary>An existing directory is an error.</summary>
    DirectoryFail = 1,

    /// <summary>An existing directory takes in the new content.</summary>
    DirectoryMerge = 2,

    /// <summary>An existing file is an error.</summary>
    FileFail = 4,

    /// <summary>An existing file stays.</summary>
    FileSkip = 8,

    /// <summary>An existing file is replaced.</summary>
    FileOverwrite = 16,

    /// <summary>An existing file is replaced when the new one is younger.</summary>
    FileOverwriteIfNewer = 32,

    /// <summary>Anything existing is an error. The default.</summary>
    Fail = DirectoryFail | FileFail,

    /// <summary>Directories are merged, files stay.</summary>
    MergeAndSkip = DirectoryMerge | FileSkip,

    /// <summary>Directories are merged, files replaced.</summary>
    MergeAndOverwrite = DirectoryMerge | FileOverwrite,

    /// <summary>Directories are merged, older files replaced.</summary>
    MergeAndOverwriteIfNewer = DirectoryMerge | FileOverwriteIfNewer,
}
