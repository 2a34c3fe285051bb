namespace Deploy.Rollouts.Verdicts;

/// <summary>One finding of a judge, for people and for the record.</summary>
/// <param name="Outcome">What this finding alone says.</param>
/// <param name="Text">
/// Metric, limit, observed value and how much it rests on:
/// <c>errors 4.8 % of 208 requests, limit below 0.1 %</c>.
/// </param>
public sealed record Reason(Outcome Outcome, string Text);
