namespace Deploy.Host.Contracts;

/// <summary>Which host answers.</summary>
public sealed record HostInfo
{
    /// <summary>Its <see cref="HostProtocol.Version"/>.</summary>
    public required int Protocol { get; init; }

    /// <summary>The folder its assemblies were loaded from, named for their fingerprint.</summary>
    public required string Build { get; init; }

    /// <summary>Its process.</summary>
    public required int ProcessId { get; init; }

    /// <summary>The checkout it belongs to.</summary>
    public required string Root { get; init; }

    /// <summary>Since when it runs.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Whether what it served before is served again.</summary>
    public required bool IsReady { get; init; }
}
