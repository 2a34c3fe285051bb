namespace Deploy.Host.Contracts;

/// <summary>What a caller of the host can tell apart.</summary>
public enum HostFaultKind
{
    /// <summary>The request cannot be understood.</summary>
    Invalid,

    /// <summary>A newer lease holder has written already.</summary>
    Fenced,

    /// <summary>The environment's state does not allow it.</summary>
    Refused,

    /// <summary>The environment's port belongs to another process.</summary>
    PortTaken,

    /// <summary>There is no such environment.</summary>
    Unknown,

    /// <summary>The host itself failed.</summary>
    Failed,
}
