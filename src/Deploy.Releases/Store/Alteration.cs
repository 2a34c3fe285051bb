namespace Deploy.Releases.Store;

/// <summary>One difference between a release and what its digest promises.</summary>
/// <param name="Path">The file, relative to the release's folder.</param>
/// <param name="Kind">What happened to it.</param>
/// <param name="Detail">What was expected and what was seen.</param>
public sealed record Alteration(string Path, AlterationKind Kind, string Detail);
