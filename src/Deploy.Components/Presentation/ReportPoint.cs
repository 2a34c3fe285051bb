namespace Deploy.Components.Presentation;

/// <summary>What happened in one part of a window.</summary>
/// <param name="AtSeconds">The end of that part, in seconds since the window began.</param>
/// <param name="Stable">What the stable revision did in it.</param>
/// <param name="Candidate">What the candidate did in it.</param>
public sealed record ReportPoint(double AtSeconds, RevisionReport Stable, RevisionReport Candidate);
