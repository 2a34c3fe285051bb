using System.Collections.Immutable;

namespace Deploy.Releases.Store;

/// <summary>All that is known of a release before its files are counted.</summary>
public sealed record ReleaseDraft
{
    /// <summary>
    /// The service it is a release of: letters, digits, <c>-</c>, <c>_</c> and dots.
    /// </summary>
    public required string Service { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>Its source.</summary>
    public required ReleaseSource Source { get; init; }

    /// <summary>
    /// The key under which <see cref="ReleaseStore.FindByInputAsync"/> finds it again.
    /// </summary>
    public required BuildInput Input { get; init; }

    /// <summary>
    /// The command that starts it, as a list; paths in it are relative to the release's files.
    /// </summary>
    public required ImmutableArray<string> Entry { get; init; }

    /// <summary>The fault baked in, as typed; null for none.</summary>
    public string? Fault { get; init; }

    /// <summary>When it was built.</summary>
    public required DateTimeOffset BuiltAt { get; init; }

    /// <summary>The version of the SDK that built it.</summary>
    public required string Sdk { get; init; }
}
