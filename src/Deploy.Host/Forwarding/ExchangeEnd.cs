namespace Deploy.Host.Forwarding;

/// <summary>How forwarding one request to one revision ended.</summary>
internal enum ExchangeEnd
{
    /// <summary>The client has its answer, be it an error's, or has given up.</summary>
    Over,

    /// <summary>No process could take it in time. Nothing was sent, nothing answered.</summary>
    Unavailable,
}
