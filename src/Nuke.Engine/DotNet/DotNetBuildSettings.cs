using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet build</c>.</summary>
[Command("build", Tasks = typeof(DotNetTasks))]
public partial class DotNetBuildSettings : DotNetOptions
{
    /// <summary>The project or solution; default: the one of the working directory.</summary>
    [Argument("{value}", Position = 1)]
    public partial string? ProjectFile { get; }

    /// <summary>The configuration, such as <c>Release</c>.</summary>
    [Argument("--configuration {value}")]
    public partial string? Configuration { get; }

    /// <summary>The target framework; default: all that the project names.</summary>
    [Argument("--framework {value}")]
    public partial string? Framework { get; }

    /// <summary>Whether packages are taken as they are, without a restore.</summary>
    [Argument("--no-restore")]
    public partial bool? NoRestore { get; }

    /// <summary>Whether referenced projects are left out.</summary>
    [Argument("--no-dependencies")]
    public partial bool? NoDependencies { get; }

    /// <summary>Whether everything is compiled anew.</summary>
    [Argument("--no-incremental")]
    public partial bool? NoIncremental { get; }

    /// <summary>Whether everything is resolved anew.</summary>
    [Argument("--force")]
    public partial bool? Force { get; }

    /// <summary>Whether the banner is left out.</summary>
    [Argument("--nologo")]
    public partial bool? NoLogo { get; }

    /// <summary>Where the outputs are written.</summary>
    [Argument("--output {value}")]
    public partial string? OutputDirectory { get; }

    /// <summary>The runtime identifier, such as <c>linux-x64</c>.</summary>
    [Argument("--runtime {value}")]
    public partial string? Runtime { get; }

    /// <summary>Whether the runtime is included.</summary>
    [Argument("--self-contained {value}")]
    public partial bool? SelfContained { get; }

    /// <summary>What follows the version after a hyphen.</summary>
    [Argument("--version-suffix {value}")]
    public partial string? VersionSuffix { get; }

    /// <summary>The feeds or folders that packages come from.</summary>
    [Argument("--source {value}")]
    public partial IReadOnlyList<string>? Sources { get; }

    /// <summary>The file of the binary log.</summary>
    [Argument("-bl:{value}")]
    public partial string? BinaryLog { get; }

    /// <summary>The loggers, each with its parameters.</summary>
    [Argument("-logger:{value}")]
    public partial IReadOnlyList<string>? Loggers { get; }

    /// <summary>How much is written.</summary>
    [Argument("--verbosity {value}")]
    public partial DotNetVerbosity? Verbosity { get; }

    /// <summary>The build properties.</summary>
    [Argument("-p:{key}={value}", Named = typeof(INamedBuildProperties))]
    public partial IReadOnlyDictionary<string, object>? Properties { get; }
}
