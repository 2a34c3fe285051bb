namespace Deploy.Host.Contracts;

/// <summary>
/// What both ends of the host's control socket agree on. <see cref="InfoPath"/> and
/// <see cref="StopPath"/> keep their form in every version, so that any build can see and stop
/// any host.
/// </summary>
public static class HostProtocol
{
    /// <summary>Raised when a message changes in a way that an older end would misread.</summary>
    public const int Version = 2;

    /// <summary>GET: <see cref="HostInfo"/>.</summary>
    public const string InfoPath = "/host";

    /// <summary>POST <see cref="StopRequest"/>: stops everything and ends the host.</summary>
    public const string StopPath = "/host/stop";

    /// <summary>GET: <see cref="HostSnapshot"/>. Below it, one path per environment.</summary>
    public const string EnvironmentsPath = "/environments";

    /// <summary>
    /// POST <see cref="ClaimRequest"/>, below an environment that need not be known yet:
    /// <see cref="ClaimAnswer"/>.
    /// </summary>
    public const string ClaimFence = "claim-fence";

    /// <summary>POST <see cref="StartRequest"/>, below an environment.</summary>
    public const string StartCandidate = "start-candidate";

    /// <summary>POST <see cref="SplitRequest"/>, below an environment.</summary>
    public const string SetSplit = "set-split";

    /// <summary>POST <see cref="DrainRequest"/>, below an environment.</summary>
    public const string Promote = "promote";

    /// <summary>POST <see cref="DrainRequest"/>, below an environment.</summary>
    public const string RetireCandidate = "retire-candidate";

    /// <summary>POST <see cref="DrainRequest"/>, below an environment.</summary>
    public const string RetireStable = "retire-stable";

    /// <summary>GET <see cref="MetricsReading"/>, below an environment.</summary>
    public const string Metrics = "metrics";

    /// <summary>
    /// After <c>--root FOLDER</c>: end what a killed host left running, forget what it was to
    /// serve, and end.
    /// </summary>
    public const string CleanUpOption = "--clean-up";

    /// <summary>The exit code of a host that found another one of its root running.</summary>
    public const int ExitAlreadyRunning = 75;

    /// <summary>The exit code of a host that cannot read what it is to serve.</summary>
    public const int ExitStateUnreadable = 76;
}
