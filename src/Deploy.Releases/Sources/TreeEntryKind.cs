namespace Deploy.Releases.Sources;

/// <summary>What an entry of a tree is; the names enter the tree's digest.</summary>
internal enum TreeEntryKind
{
    File,
    Executable,
    Link,
    Submodule,
}
