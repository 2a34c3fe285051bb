using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet format</c>.</summary>
[Command("format", Tasks = typeof(DotNetTasks))]
public partial class DotNetFormatSettings : DotNetOptions
{
    /// <summary>The project or solution; default: the one of the working directory.</summary>
    [Argument("{value}", Position = 1)]
    public partial string? Project { get; }

    /// <summary>Whether a file that is not formatted is a failure, and stays as it is.</summary>
    [Argument("--verify-no-changes")]
    public partial bool? VerifyNoChanges { get; }

    /// <summary>Whether packages are taken as they are, without a restore.</summary>
    [Argument("--no-restore")]
    public partial bool? NoRestore { get; }

    /// <summary>The least severity that is fixed: <c>info</c>, <c>warn</c>, <c>error</c>.</summary>
    [Argument("--severity {value}")]
    public partial string? Severity { get; }

    /// <summary>The files and folders to format.</summary>
    [Argument("--include {value}")]
    public partial IReadOnlyList<string>? Include { get; }

    /// <summary>The files and folders to leave alone.</summary>
    [Argument("--exclude {value}")]
    public partial IReadOnlyList<string>? Exclude { get; }

    /// <summary>Whether generated files are formatted too.</summary>
    [Argument("--include-generated")]
    public partial bool? IncludeGenerated { get; }

    /// <summary>The folder of a report.</summary>
    [Argument("--report {value}")]
    public partial string? Report { get; }

    /// <summary>The file of the binary log.</summary>
    [Argument("--binarylog {value}")]
    public partial string? BinaryLog { get; }

    /// <summary>The ids of the diagnostics that are fixed.</summary>
    [Argument("--diagnostics {value}")]
    public partial IReadOnlyList<string>? Diagnostics { get; }

    /// <summary>How much is written.</summary>
    [Argument("--verbosity {value}")]
    public partial DotNetVerbosity? Verbosity { get; }
}
