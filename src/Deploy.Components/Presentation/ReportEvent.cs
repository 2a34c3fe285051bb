namespace Deploy.Components.Presentation;

/// <summary>One entry of the ledger in a rollout's timeline.</summary>
/// <param name="Entry">Its number in the ledger.</param>
/// <param name="At">When.</param>
/// <param name="By">Who: user, machine and process.</param>
/// <param name="What">What happened.</param>
public sealed record ReportEvent(long Entry, DateTimeOffset At, string By, string What);
