using System.Collections.Immutable;

namespace Deploy.Releases.Publishing;

/// <summary>What to publish and where to.</summary>
public sealed record PublishOrder
{
    /// <summary>The root of the source tree; its path is kept out of the compiled files.</summary>
    public required string Root { get; init; }

    /// <summary>The project file, absolute or relative to the root.</summary>
    public required string Project { get; init; }

    /// <summary>The version, with build metadata if it has some.</summary>
    public required string Version { get; init; }

    /// <summary>The fault to bake in, as typed; null for none.</summary>
    public string? Fault { get; init; }

    /// <summary>
    /// Further MSBuild properties; values are passed as they are, never interpreted.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Properties { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The folder that receives the files; made when needed, must be empty.</summary>
    public required string Stage { get; init; }

    /// <summary>
    /// The folder of intermediate files. Only one publish may use it at a time: the caller sees to
    /// that, as <see cref="ReleaseBuilder"/> does.
    /// </summary>
    public required string Work { get; init; }

    /// <summary>The file that receives everything the build says.</summary>
    public required string Log { get; init; }
}
