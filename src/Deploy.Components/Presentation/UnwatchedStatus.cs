namespace Deploy.Components.Presentation;

/// <summary>A rollout in motion that no process watches, as <c>status.json</c> has it.</summary>
/// <param name="Since">When its last watcher was seen last; null where that is not known.</param>
/// <param name="Reason">How that can be told.</param>
public sealed record UnwatchedStatus(DateTimeOffset? Since, string Reason);
