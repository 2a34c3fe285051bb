namespace Nuke.Common;

/// <summary>The family of the operating system.</summary>
public enum PlatformFamily
{
    /// <summary>None of the others.</summary>
    Unknown,

    /// <summary>Microsoft Windows.</summary>
    Windows,

    /// <summary>Linux.</summary>
    Linux,

    /// <summary>Apple macOS.</summary>
    OSX,
}
