namespace Deploy.Integrations.Load;

/// <summary>How a request failed.</summary>
public enum FailureKind
{
    /// <summary>An answer with a 5xx code.</summary>
    ServerError,

    /// <summary>An answer with any other code outside 2xx.</summary>
    UnexpectedStatus,

    /// <summary>No connection could be opened.</summary>
    Refused,

    /// <summary>The connection ended, or spoke nonsense, before the answer was whole.</summary>
    Broken,

    /// <summary>No whole answer within the request's time.</summary>
    TimedOut,
}
