using System.Collections.Immutable;

namespace Deploy.Integrations.Probing;

/// <summary>Every check of a suite, in the suite's order.</summary>
/// <param name="Checks">One report for each check, failed or not.</param>
public sealed record SmokeReport(ImmutableArray<CheckReport> Checks)
{
    /// <summary>Whether there was a check and every one passed: silence is not a pass.</summary>
    public bool HasPassed => !Checks.IsEmpty && Checks.All(check => check.HasPassed);

    /// <summary>Those that failed.</summary>
    public ImmutableArray<CheckReport> Failures => [.. Checks.Where(check => !check.HasPassed)];
}
