using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet tool install</c>.</summary>
[Command("tool install", Tasks = typeof(DotNetTasks))]
public partial class DotNetToolInstallSettings : DotNetOptions
{
    /// <summary>The package of the tool.</summary>
    [Argument("{value}", Position = 1)]
    public partial string? PackageName { get; }

    /// <summary>The version of the tool.</summary>
    [Argument("--version {value}")]
    public partial string? Version { get; }

    /// <summary>Whether the tool is for the user.</summary>
    [Argument("--global")]
    public partial bool? Global { get; }

    /// <summary>Whether the tool is for the manifest.</summary>
    [Argument("--local")]
    public partial bool? Local { get; }

    /// <summary>The folder the tool is put into.</summary>
    [Argument("--tool-path {value}")]
    public partial string? ToolInstallationPath { get; }

    /// <summary>The file of package settings that is used alone.</summary>
    [Argument("--configfile {value}")]
    public partial string? ConfigFile { get; }

    /// <summary>The target framework; default: all that the project names.</summary>
    [Argument("--framework {value}")]
    public partial string? Framework { get; }

    /// <summary>The feeds or folders that packages come from.</summary>
    [Argument("--add-source {value}")]
    public partial IReadOnlyList<string>? Sources { get; }

    /// <summary>The manifest.</summary>
    [Argument("--tool-manifest {value}")]
    public partial string? ToolManifest { get; }

    /// <summary>How much is written.</summary>
    [Argument("--verbosity {value}")]
    public partial DotNetVerbosity? Verbosity { get; }
}
