using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet run</c>.</summary>
[Command("run", Tasks = typeof(DotNetTasks))]
public partial class DotNetRunSettings : DotNetOptions
{
    /// <summary>The project or solution; default: the one of the working directory.</summary>
    [Argument("--project {value}")]
    public partial string? ProjectFile { get; }

    /// <summary>The configuration, such as <c>Release</c>.</summary>
    [Argument("--configuration {value}")]
    public partial string? Configuration { get; }

    /// <summary>The target framework; default: all that the project names.</summary>
    [Argument("--framework {value}")]
    public partial string? Framework { get; }

    /// <summary>Whether the outputs are taken as they are, without a build.</summary>
    [Argument("--no-build")]
    public partial bool? NoBuild { get; }

    /// <summary>Whether packages are taken as they are, without a restore.</summary>
    [Argument("--no-restore")]
    public partial bool? NoRestore { get; }

    /// <summary>The launch profile.</summary>
    [Argument("--launch-profile {value}")]
    public partial string? LaunchProfile { get; }

    /// <summary>Whether launch profiles are ignored.</summary>
    [Argument("--no-launch-profile")]
    public partial bool? NoLaunchProfile { get; }

    /// <summary>The runtime identifier, such as <c>linux-x64</c>.</summary>
    [Argument("--runtime {value}")]
    public partial string? Runtime { get; }

    /// <summary>The build properties.</summary>
    [Argument("-p:{key}={value}", Named = typeof(INamedBuildProperties))]
    public partial IReadOnlyDictionary<string, object>? Properties { get; }

    /// <summary>What the program itself gets.</summary>
    [Argument("{value}", Position = -1)]
    public partial IReadOnlyList<string>? ApplicationArguments { get; }
}
