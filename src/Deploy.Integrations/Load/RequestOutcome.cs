namespace Deploy.Integrations.Load;

/// <summary>How one request ended.</summary>
internal abstract record RequestOutcome
{
    private RequestOutcome() { }

    public abstract T Match<T>(
        Func<Answered, T> answered,
        Func<Failed, T> failed,
        Func<Abandoned, T> abandoned
    );

    /// <summary>A whole 2xx answer and its value of the counted header.</summary>
    public sealed record Answered(string HeaderValue) : RequestOutcome
    {
        public override T Match<T>(
            Func<Answered, T> answered,
            Func<Failed, T> failed,
            Func<Abandoned, T> abandoned
        ) => answered(this);
    }

    /// <summary>A failure; <see cref="HeaderValue"/> is null where there was no answer.</summary>
    public sealed record Failed(FailureKind Kind, string Why, string? HeaderValue = null)
        : RequestOutcome
    {
        public override T Match<T>(
            Func<Answered, T> answered,
            Func<Failed, T> failed,
            Func<Abandoned, T> abandoned
        ) => failed(this);
    }

    /// <summary>The load was stopped before this request ended.</summary>
    public sealed record Abandoned : RequestOutcome
    {
        public override T Match<T>(
            Func<Answered, T> answered,
            Func<Failed, T> failed,
            Func<Abandoned, T> abandoned
        ) => abandoned(this);
    }
}
