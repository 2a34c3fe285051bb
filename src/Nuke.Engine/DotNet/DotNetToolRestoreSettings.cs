using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet tool restore</c>.</summary>
[Command("tool restore", Tasks = typeof(DotNetTasks))]
public partial class DotNetToolRestoreSettings : DotNetOptions
{
    /// <summary>The file of package settings that is used alone.</summary>
    [Argument("--configfile {value}")]
    public partial string? ConfigFile { get; }

    /// <summary>The manifest.</summary>
    [Argument("--tool-manifest {value}")]
    public partial string? ToolManifest { get; }

    /// <summary>The feeds or folders that packages come from.</summary>
    [Argument("--add-source {value}")]
    public partial IReadOnlyList<string>? Sources { get; }

    /// <summary>Whether requests to feeds are not answered from the cache.</summary>
    [Argument("--no-cache")]
    public partial bool? NoCache { get; }

    /// <summary>Whether projects are restored one after the other.</summary>
    [Argument("--disable-parallel")]
    public partial bool? DisableParallel { get; }

    /// <summary>Whether a feed that cannot be reached is only a warning.</summary>
    [Argument("--ignore-failed-sources")]
    public partial bool? IgnoreFailedSources { get; }

    /// <summary>How much is written.</summary>
    [Argument("--verbosity {value}")]
    public partial DotNetVerbosity? Verbosity { get; }
}
