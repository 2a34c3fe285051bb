namespace Deploy.Components.Stages;

/// <summary>What the person who builds may choose.</summary>
/// <param name="Fault">A fault to bake into the release, for rehearsal; null for none.</param>
/// <param name="Branch">The branch, where the checkout cannot tell; null for git's own.</param>
public sealed record BuildOptions(string? Fault, string? Branch);
