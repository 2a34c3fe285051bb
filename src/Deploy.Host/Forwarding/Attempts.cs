using Deploy.Host.Revisions;

namespace Deploy.Host.Forwarding;

/// <summary>Whether a request that was not answered may be sent again.</summary>
internal sealed class Attempts(string method, ForwardedBody? body, ForwardingBounds bounds)
{
    private readonly List<Backend> _failed = [];
    private int _resends;

    /// <summary>The process that failed last.</summary>
    public Backend? Failed { get; private set; }

    /// <summary>
    /// Takes a failure down. True where sending again cannot make the service act twice: it was
    /// not reached, or the method allows it; and where no byte of a body is gone.
    /// </summary>
    public bool MayFollow(Backend failed, Exception fault)
    {
        Failed = failed;
        if (!_failed.Contains(failed))
            _failed.Add(failed);
        if (body is { IsStarted: true } || _failed.Count >= bounds.FailedProcessesMax)
            return false;
        return IsUnsent(fault) || (MayArriveTwice(fault) && _resends++ < bounds.ResendsMax);
    }

    private static bool IsUnsent(Exception fault) =>
        fault
            is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError }
                or OperationCanceledException { InnerException: TimeoutException };

    private bool MayArriveTwice(Exception fault) =>
        fault is HttpRequestException or IOException && ForwardedRequest.IsIdempotent(method);
}
