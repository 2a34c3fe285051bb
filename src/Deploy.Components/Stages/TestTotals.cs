namespace Deploy.Components.Stages;

/// <summary>How a run of the tests ended.</summary>
/// <param name="Passed">Tests that passed.</param>
/// <param name="Failed">
/// Tests that failed; 1 when the run itself failed before it could count.
/// </param>
/// <param name="Skipped">Tests that were skipped, by name and with the reason, in the log.</param>
/// <param name="LogFile">All that was written.</param>
public sealed record TestTotals(int Passed, int Failed, int Skipped, string LogFile)
{
    /// <summary>Whether the tests were run to their end, and so could be counted.</summary>
    public bool AreCounted { get; init; } = true;

    /// <inheritdoc/>
    public override string ToString() =>
        !AreCounted
            ? "the tests did not compile, or were not run to their end"
            : FormattableString.Invariant($"{Passed} passed, {Failed} failed, {Skipped} skipped");
}
