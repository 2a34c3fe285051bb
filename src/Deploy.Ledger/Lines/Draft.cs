using Deploy.Rollouts.Entries;

namespace Deploy.Ledger.Lines;

/// <summary>An entry before it has a hash.</summary>
internal sealed record Draft(long Number, DateTimeOffset At, string By, Fact Fact);
