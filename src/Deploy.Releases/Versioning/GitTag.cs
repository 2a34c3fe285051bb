namespace Deploy.Releases.Versioning;

/// <summary>A tag and the commit it leads to, through an annotation where it has one.</summary>
/// <param name="Name">Without <c>refs/tags/</c>.</param>
/// <param name="Sha">The full id of the commit.</param>
public sealed record GitTag(string Name, string Sha);
