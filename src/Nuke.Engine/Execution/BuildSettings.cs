namespace Nuke.Common.Execution;

/// <summary>
/// What surrounds one run of a build; the process in production, a test's own in tests.
/// </summary>
internal sealed record BuildSettings
{
    public required IReadOnlyList<string> Arguments { get; init; }

    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    public required string WorkingDirectory { get; init; }

    public required TextWriter Out { get; init; }

    /// <summary>Where refusals of a command line go.</summary>
    public required TextWriter Error { get; init; }

    public TextReader In { get; init; } = TextReader.Null;

    public required TimeProvider Clock { get; init; }

    /// <summary>Whether the output is a screen that a person looks at.</summary>
    public bool IsScreen { get; init; }

    /// <summary>Columns of the output.</summary>
    public int Width { get; init; } = 100;

    /// <summary>Whether signals are handled: only when the process is ours.</summary>
    public bool OwnsProcess { get; init; }
}
