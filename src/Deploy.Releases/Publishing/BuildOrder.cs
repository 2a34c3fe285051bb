using System.Collections.Immutable;
using Deploy.Releases.Sources;
using Deploy.Releases.Store;

namespace Deploy.Releases.Publishing;

/// <summary>A release that is wanted: which service, of which source, as which version.</summary>
public sealed record BuildOrder
{
    /// <summary>The service's name: lower-case letters, digits and hyphens.</summary>
    public required string Service { get; init; }

    /// <summary>The root of the source tree.</summary>
    public required string Root { get; init; }

    /// <summary>The project file, relative to the root.</summary>
    public required string Project { get; init; }

    /// <summary>The tree as it was read.</summary>
    public required SourceIdentity Source { get; init; }

    /// <summary>The version, as <see cref="Versioning.VersionCalculator"/> gave it.</summary>
    public required string Version { get; init; }

    /// <summary>The fault to bake in, as typed; null for none.</summary>
    public string? Fault { get; init; }

    /// <summary>Further MSBuild properties.</summary>
    public ImmutableSortedDictionary<string, string> Properties { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>
    /// The input that identifies the result: the source's content, service, project, version, fault
    /// and properties. Commit and branch are in it only through the version.
    /// </summary>
    public BuildInput Input =>
        new(
            Source.Digest,
            Properties
                .ToDictionary(p => "property." + p.Key, p => p.Value)
                .Append(new("service", Service))
                .Append(new("project", Project.Replace('\\', '/')))
                .Append(new("version", Version))
                .Append(new("fault", Fault ?? ""))
                .ToImmutableSortedDictionary(StringComparer.Ordinal)
        );
}
