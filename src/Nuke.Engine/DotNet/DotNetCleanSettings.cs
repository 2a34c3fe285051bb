using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet clean</c>.</summary>
[Command("clean", Tasks = typeof(DotNetTasks))]
public partial class DotNetCleanSettings : DotNetOptions
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

    /// <summary>Whether the banner is left out.</summary>
    [Argument("--nologo")]
    public partial bool? NoLogo { get; }

    /// <summary>How much is written.</summary>
    [Argument("--verbosity {value}")]
    public partial DotNetVerbosity? Verbosity { get; }

    /// <summary>The build properties.</summary>
    [Argument("-p:{key}={value}", Named = typeof(INamedBuildProperties))]
    public partial IReadOnlyDictionary<string, object>? Properties { get; }
}
