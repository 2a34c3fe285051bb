namespace Deploy.Platforms.Local;

/// <summary>Which host, and how it is started.</summary>
public sealed record LocalHostOptions
{
    /// <summary>
    /// The checkout's folder; the host's state lies in <c>.deploy/host</c> below it.
    /// </summary>
    public required string Root { get; init; }

    /// <summary>
    /// The folder with the built host, <c>Deploy.Host.dll</c> and what it needs. The host runs
    /// from a copy, so a rebuild never touches a running one.
    /// </summary>
    public required string HostBinaries { get; init; }

    /// <summary>
    /// The .NET program that runs the host. By default the one that runs this process, else
    /// <c>dotnet</c> on PATH.
    /// </summary>
    public string Dotnet { get; init; } = DefaultDotnet();

    /// <summary>
    /// How long a host may take from its start until what it served before is served again.
    /// </summary>
    public TimeSpan StartTimeMax { get; init; } = TimeSpan.FromSeconds(60);

    private static string DefaultDotnet()
    {
        const string name = "dotnet";
        var running = Environment.ProcessPath;
        return Path.GetFileNameWithoutExtension(running) == name ? running!
            : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path
            : name;
    }
}
