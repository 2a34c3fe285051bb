using System.Collections.Immutable;

namespace Deploy.Releases.Versioning;

/// <summary>The version settings have faults; the message lists every one with its line.</summary>
public sealed class VersionSettingsException : Exception
{
    /// <summary>Faults that are not known one by one.</summary>
    public VersionSettingsException() { }

    /// <summary>One fault.</summary>
    public VersionSettingsException(string message)
        : base(message) { }

    /// <summary>One fault and its cause.</summary>
    public VersionSettingsException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>All the faults of a file.</summary>
    public VersionSettingsException(ImmutableArray<string> faults)
        : base(
            string.Join('\n', faults)
                + "\nNext: correct the file; docs/versioning.md lists what is supported."
        ) => Faults = faults;

    /// <summary>Each fault: file, line, what was expected, what was seen.</summary>
    public ImmutableArray<string> Faults { get; } = [];
}
