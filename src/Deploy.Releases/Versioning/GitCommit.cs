using System.Collections.Immutable;

namespace Deploy.Releases.Versioning;

/// <summary>One commit as versioning sees it.</summary>
/// <param name="Sha">Its full id.</param>
/// <param name="Parents">The ids of its parents; more than one for a merge.</param>
/// <param name="Message">Subject and body.</param>
public sealed record GitCommit(string Sha, ImmutableArray<string> Parents, string Message);
