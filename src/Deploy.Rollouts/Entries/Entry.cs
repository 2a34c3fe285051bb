using Deploy.Rollouts.Releases;

namespace Deploy.Rollouts.Entries;

/// <summary>One line of the ledger.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="At">When it was appended.</param>
/// <param name="By">Who appended it: user, machine and process.</param>
/// <param name="Fact">What happened.</param>
/// <param name="Hash">Over this entry and the hash of the one before.</param>
public sealed record Entry(long Number, DateTimeOffset At, string By, Fact Fact, Digest Hash);
