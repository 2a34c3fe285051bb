namespace Deploy.Integrations.Probing;

/// <summary>One check that was run.</summary>
/// <param name="Name">The check's name.</param>
/// <param name="Result">What it found.</param>
/// <param name="Duration">How long it took.</param>
public sealed record CheckReport(string Name, CheckResult Result, TimeSpan Duration)
{
    /// <summary>Whether the check passed.</summary>
    public bool HasPassed => Result.Match(_ => true, _ => false);

    /// <summary>One line: the name and what was seen, or expected and seen.</summary>
    public override string ToString() =>
        Result.Match(
            passed => $"{Name}: {passed.Detail}",
            failed => $"{Name}: expected {failed.Expected}, seen {failed.Seen}"
        );
}
