using System.Collections.Immutable;
using Deploy.Rollouts.Releases;

namespace Deploy.Platforms.Local;

/// <summary>A release's files and how they are run.</summary>
public sealed record ShippedRelease
{
    /// <summary>The folder with its files. They are copied from here before they run.</summary>
    public required string Folder { get; init; }

    /// <summary>
    /// Program and arguments: <c>dotnet</c>, <c>DocsMcp.dll</c>. A program among the files goes
    /// before one on PATH; the files' folder is the working directory.
    /// </summary>
    public required ImmutableArray<string> Command { get; init; }

    /// <summary>
    /// Environment variables for the process, beyond PORT, ASPNETCORE_URLS, DEPLOY_ENVIRONMENT and
    /// DEPLOY_VERSION. They are stored in the host's state file: no secrets.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Variables { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>
    /// Every file by relative path with forward slashes, and its digest by the release's manifest.
    /// What runs is verified against it. Empty: the folder is taken as it is now.
    /// </summary>
    public ImmutableSortedDictionary<string, Digest> Files { get; init; } =
        ImmutableSortedDictionary<string, Digest>.Empty;
}
