using System.Collections.Immutable;

namespace Deploy.Host.Contracts;

/// <summary>What a revision is made of and how it is run.</summary>
public sealed record RevisionSpec
{
    /// <summary>The release it is an instance of.</summary>
    public required ReleaseName Release { get; init; }

    /// <summary>The absolute folder its files are copied from.</summary>
    public required string Folder { get; init; }

    /// <summary>Program and arguments, relative to the files.</summary>
    public required ImmutableArray<string> Command { get; init; }

    /// <summary>Environment variables beyond the host's own short list.</summary>
    public required ImmutableSortedDictionary<string, string> Variables { get; init; }

    /// <summary>Every file by its relative path with forward slashes, and its digest.</summary>
    public required ImmutableSortedDictionary<string, string> Files { get; init; }
}
