namespace Deploy.Components.Presentation;

/// <summary>One finding of a judge.</summary>
/// <param name="Outcome">Pass, Fail or Inconclusive.</param>
/// <param name="Text">Metric, limit, observed value, and how much it rests on.</param>
public sealed record ReportReason(string Outcome, string Text);
