namespace Deploy.Releases.Scanning;

/// <summary>A finding that does not count, and the decision why not.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Waiver">The valid waiver that covers it.</param>
public sealed record WaivedFinding(Finding Finding, Waiver Waiver);
