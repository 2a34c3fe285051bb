using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet publish</c>.</summary>
[Command("publish", Tasks = typeof(DotNetTasks))]
public partial class DotNetPublishSettings : DotNetOptions
{
    /// <summary>The project or solution; default: the one of the working directory.</summary>
    [Argument("{value}", Position = 1)]
    public partial string? Project { get; }

    /// <summary>The configuration, such as <c>Release</c>.</summary>
    [Argument("--configuration {value}")]
    public partial string? Configuration { get; }

    /// <summary>The target framework; default: all that the project names.</summary>
    [Argument("--framework {value}")]
    public partial string? Framework { get; }

    /// <summary>Where the outputs are written, or looked for.</summary>
    [Argument("--output {value}")]
    public partial string? Output { get; }

    /// <summary>The runtime identifier, such as <c>linux-x64</c>.</summary>
    [Argument("--runtime {value}")]
    public partial string? Runtime { get; }

    /// <summary>Whether the runtime is included.</summary>
    [Argument("--self-contained {value}")]
    public partial bool? SelfContained { get; }

    /// <summary>The processor architecture, such as <c>arm64</c>.</summary>
    [Argument("--arch {value}")]
    public partial string? Architecture { get; }

    /// <summary>The operating system, such as <c>linux</c>.</summary>
    [Argument("--os {value}")]
    public partial string? OperatingSystem { get; }

    /// <summary>The targets of the build that are called.</summary>
    [Argument("-t:{value}")]
    public partial IReadOnlyList<string>? Targets { get; }

    /// <summary>Whether the outputs are taken as they are, without a build.</summary>
    [Argument("--no-build")]
    public partial bool? NoBuild { get; }

    /// <summary>Whether packages are taken as they are, without a restore.</summary>
    [Argument("--no-restore")]
    public partial bool? NoRestore { get; }

    /// <summary>Whether everything is resolved anew.</summary>
    [Argument("--force")]
    public partial bool? Force { get; }

    /// <summary>Whether the banner is left out.</summary>
    [Argument("--nologo")]
    public partial bool? NoLogo { get; }

    /// <summary>What follows the version after a hyphen.</summary>
    [Argument("--version-suffix {value}")]
    public partial string? VersionSuffix { get; }

    /// <summary>The file that names packages which the target machine has.</summary>
    [Argument("--manifest {value}")]
    public partial string? Manifest { get; }

    /// <summary>The feeds or folders that packages come from.</summary>
    [Argument("--source {value}")]
    public partial IReadOnlyList<string>? Sources { get; }

    /// <summary>How much is written.</summary>
    [Argument("--verbosity {value}")]
    public partial DotNetVerbosity? Verbosity { get; }

    /// <summary>The build properties.</summary>
    [Argument("-p:{key}={value}", Named = typeof(INamedBuildProperties))]
    public partial IReadOnlyDictionary<string, object>? Properties { get; }
}
