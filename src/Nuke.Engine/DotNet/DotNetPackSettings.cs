using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet pack</c>.</summary>
[Command("pack", Tasks = typeof(DotNetTasks))]
public partial class DotNetPackSettings : DotNetOptions
{
    /// <summary>The project or solution; default: the one of the working directory.</summary>
    [Argument("{value}", Position = 1)]
    public partial string? Project { get; }

    /// <summary>The configuration, such as <c>Release</c>.</summary>
    [Argument("--configuration {value}")]
    public partial string? Configuration { get; }

    /// <summary>Where the outputs are written.</summary>
    [Argument("--output {value}")]
    public partial string? OutputDirectory { get; }

    /// <summary>Whether the outputs are taken as they are, without a build.</summary>
    [Argument("--no-build")]
    public partial bool? NoBuild { get; }

    /// <summary>Whether packages are taken as they are, without a restore.</summary>
    [Argument("--no-restore")]
    public partial bool? NoRestore { get; }

    /// <summary>Whether the banner is left out.</summary>
    [Argument("--nologo")]
    public partial bool? NoLogo { get; }

    /// <summary>Whether a package of symbols is made besides.</summary>
    [Argument("--include-symbols")]
    public partial bool? IncludeSymbols { get; }

    /// <summary>Whether sources are put into the package of symbols.</summary>
    [Argument("--include-source")]
    public partial bool? IncludeSource { get; }

    /// <summary>What follows the version after a hyphen.</summary>
    [Argument("--version-suffix {value}")]
    public partial string? VersionSuffix { get; }

    /// <summary>The runtime identifier, such as <c>linux-x64</c>.</summary>
    [Argument("--runtime {value}")]
    public partial string? Runtime { get; }

    /// <summary>Whether the package is marked as serviceable.</summary>
    [Argument("--serviceable")]
    public partial bool? Serviceable { get; }

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
