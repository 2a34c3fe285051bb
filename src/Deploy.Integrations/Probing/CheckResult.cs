namespace Deploy.Integrations.Probing;

/// <summary>What one check found.</summary>
public abstract record CheckResult
{
    private CheckResult() { }

    /// <summary>Calls the function of this case.</summary>
    public abstract T Match<T>(Func<Passed, T> passed, Func<Failed, T> failed);

    /// <summary>What had to hold, held.</summary>
    /// <param name="Detail">What was seen, for people.</param>
    public sealed record Passed(string Detail) : CheckResult
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Passed, T> passed, Func<Failed, T> failed) => passed(this);
    }

    /// <summary>What had to hold, did not; refusal, timeout and garbage included.</summary>
    /// <param name="Expected">What had to hold.</param>
    /// <param name="Seen">What was seen instead.</param>
    public sealed record Failed(string Expected, string Seen) : CheckResult
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Passed, T> passed, Func<Failed, T> failed) => failed(this);
    }
}
