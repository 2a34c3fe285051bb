namespace DocsMcp.Faults;

/// <summary>
/// A defect that a release carries from its build. <see cref="Environment"/> names the only
/// environment in which it shows; null means it shows everywhere.
/// </summary>
internal abstract record Fault
{
    private Fault(string? environment) => Environment = environment;

    public string? Environment { get; }

    public bool ShowsIn(string environment) => Environment is null || Environment == environment;

    public abstract T Match<T>(
        Func<Errors, T> errors,
        Func<Latency, T> latency,
        Func<CrashAfter, T> crashAfter,
        Func<NeverReady, T> neverReady,
        Func<WrongAnswer, T> wrongAnswer
    );

    /// <summary>This share of the answers, above 0 and at most 1, is a 500.</summary>
    public sealed record Errors(double Share, string? In = null) : Fault(In)
    {
        public override T Match<T>(
            Func<Errors, T> errors,
            Func<Latency, T> latency,
            Func<CrashAfter, T> crashAfter,
            Func<NeverReady, T> neverReady,
            Func<WrongAnswer, T> wrongAnswer
        ) => errors(this);
    }

    /// <summary>Each answer of the MCP endpoints waits this long first.</summary>
    public sealed record Latency(TimeSpan Added, string? In = null) : Fault(In)
    {
        public override T Match<T>(
            Func<Errors, T> errors,
            Func<Latency, T> latency,
            Func<CrashAfter, T> crashAfter,
            Func<NeverReady, T> neverReady,
            Func<WrongAnswer, T> wrongAnswer
        ) => latency(this);
    }

    /// <summary>The process exits this long after it became ready.</summary>
    public sealed record CrashAfter(TimeSpan Uptime, string? In = null) : Fault(In)
    {
        public override T Match<T>(
            Func<Errors, T> errors,
            Func<Latency, T> latency,
            Func<CrashAfter, T> crashAfter,
            Func<NeverReady, T> neverReady,
            Func<WrongAnswer, T> wrongAnswer
        ) => crashAfter(this);
    }

    /// <summary>The process is healthy, but never says that it is ready.</summary>
    public sealed record NeverReady(string? In = null) : Fault(In)
    {
        public override T Match<T>(
            Func<Errors, T> errors,
            Func<Latency, T> latency,
            Func<CrashAfter, T> crashAfter,
            Func<NeverReady, T> neverReady,
            Func<WrongAnswer, T> wrongAnswer
        ) => neverReady(this);
    }

    /// <summary>Health is fine, <c>tools/list</c> names the wrong tools.</summary>
    public sealed record WrongAnswer(string? In = null) : Fault(In)
    {
        public override T Match<T>(
            Func<Errors, T> errors,
            Func<Latency, T> latency,
            Func<CrashAfter, T> crashAfter,
            Func<NeverReady, T> neverReady,
            Func<WrongAnswer, T> wrongAnswer
        ) => wrongAnswer(this);
    }
}
