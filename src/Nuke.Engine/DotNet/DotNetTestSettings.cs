using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet test</c>.</summary>
[Command("test", Tasks = typeof(DotNetTasks))]
public partial class DotNetTestSettings : DotNetOptions
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

    /// <summary>Which tests are run.</summary>
    [Argument("--filter {value}")]
    public partial string? Filter { get; }

    /// <summary>The loggers, each with its parameters.</summary>
    [Argument("--logger {value}")]
    public partial IReadOnlyList<string>? Loggers { get; }

    /// <summary>Where results are written.</summary>
    [Argument("--results-directory {value}")]
    public partial string? ResultsDirectory { get; }

    /// <summary>Whether the outputs are taken as they are, without a build.</summary>
    [Argument("--no-build")]
    public partial bool? NoBuild { get; }

    /// <summary>Whether packages are taken as they are, without a restore.</summary>
    [Argument("--no-restore")]
    public partial bool? NoRestore { get; }

    /// <summary>Whether the banner is left out.</summary>
    [Argument("--nologo")]
    public partial bool? NoLogo { get; }

    /// <summary>The file of run settings.</summary>
    [Argument("--settings {value}")]
    public partial string? SettingsFile { get; }

    /// <summary>The collector of data, such as coverage.</summary>
    [Argument("--collect {value}")]
    public partial string? DataCollector { get; }

    /// <summary>Whether the test that ended the host is found.</summary>
    [Argument("--blame")]
    public partial bool? BlameMode { get; }

    /// <summary>Whether a crash of the host leaves a dump.</summary>
    [Argument("--blame-crash")]
    public partial bool? BlameCrash { get; }

    /// <summary>Whether a test that hangs is found.</summary>
    [Argument("--blame-hang")]
    public partial bool? BlameHang { get; }

    /// <summary>How long a test may take, such as <c>90s</c>.</summary>
    [Argument("--blame-hang-timeout {value}")]
    public partial string? BlameHangTimeout { get; }

    /// <summary>Where adapters of test frameworks are looked for.</summary>
    [Argument("--test-adapter-path {value}")]
    public partial string? TestAdapterPath { get; }

    /// <summary>Where the outputs are written, or looked for.</summary>
    [Argument("--output {value}")]
    public partial string? Output { get; }

    /// <summary>The runtime identifier, such as <c>linux-x64</c>.</summary>
    [Argument("--runtime {value}")]
    public partial string? Runtime { get; }

    /// <summary>Whether tests are listed, not run.</summary>
    [Argument("--list-tests")]
    public partial bool? ListTests { get; }

    /// <summary>How much is written.</summary>
    [Argument("--verbosity {value}")]
    public partial DotNetVerbosity? Verbosity { get; }

    /// <summary>The build properties.</summary>
    [Argument("-p:{key}={value}", Named = typeof(INamedBuildProperties))]
    public partial IReadOnlyDictionary<string, object>? Properties { get; }

    /// <summary>The run settings, which go last.</summary>
    [Argument("{key}={value}", Position = -1)]
    public partial IReadOnlyDictionary<string, object>? RunSettings { get; }
}
