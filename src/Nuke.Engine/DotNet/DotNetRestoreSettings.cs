using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet restore</c>.</summary>
[Command("restore", Tasks = typeof(DotNetTasks))]
public partial class DotNetRestoreSettings : DotNetOptions
{
    /// <summary>The project or solution; default: the one of the working directory.</summary>
    [Argument("{value}", Position = 1)]
    public partial string? ProjectFile { get; }

    /// <summary>The file of package settings that is used alone.</summary>
    [Argument("--configfile {value}")]
    public partial string? ConfigFile { get; }

    /// <summary>The feeds or folders that packages come from.</summary>
    [Argument("--source {value}")]
    public partial IReadOnlyList<string>? Sources { get; }

    /// <summary>Where packages are restored to.</summary>
    [Argument("--packages {value}")]
    public partial string? PackageDirectory { get; }

    /// <summary>Whether a lock file that does not fit is a failure.</summary>
    [Argument("--locked-mode")]
    public partial bool? LockedMode { get; }

    /// <summary>Whether a lock file is written and used.</summary>
    [Argument("--use-lock-file")]
    public partial bool? UseLockFile { get; }

    /// <summary>Whether the lock file is made anew.</summary>
    [Argument("--force-evaluate")]
    public partial bool? ForceEvaluate { get; }

    /// <summary>Whether requests to feeds are not answered from the cache.</summary>
    [Argument("--no-cache")]
    public partial bool? NoCache { get; }

    /// <summary>Whether referenced projects are left out.</summary>
    [Argument("--no-dependencies")]
    public partial bool? NoDependencies { get; }

    /// <summary>Whether everything is resolved anew.</summary>
    [Argument("--force")]
    public partial bool? Force { get; }

    /// <summary>Whether projects are restored one after the other.</summary>
    [Argument("--disable-parallel")]
    public partial bool? DisableParallel { get; }

    /// <summary>Whether a feed that cannot be reached is only a warning.</summary>
    [Argument("--ignore-failed-sources")]
    public partial bool? IgnoreFailedSources { get; }

    /// <summary>The runtime identifier, such as <c>linux-x64</c>.</summary>
    [Argument("--runtime {value}")]
    public partial string? Runtime { get; }

    /// <summary>How much is written.</summary>
    [Argument("--verbosity {value}")]
    public partial DotNetVerbosity? Verbosity { get; }

    /// <summary>The build properties.</summary>
    [Argument("-p:{key}={value}", Named = typeof(INamedBuildProperties))]
    public partial IReadOnlyDictionary<string, object>? Properties { get; }
}
