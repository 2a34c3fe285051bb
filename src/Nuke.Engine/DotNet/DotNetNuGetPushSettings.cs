using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet nuget push</c>.</summary>
[Command("nuget push", Tasks = typeof(DotNetTasks))]
public partial class DotNetNuGetPushSettings : DotNetOptions
{
    /// <summary>The package, or a pattern of packages.</summary>
    [Argument("{value}", Position = 1)]
    public partial string? TargetPath { get; }

    /// <summary>The feed or folder that packages are pushed to.</summary>
    [Argument("--source {value}")]
    public partial string? Source { get; }

    /// <summary>The key for the feed; never shown.</summary>
    [Argument("--api-key {value}", Secret = true)]
    public partial string? ApiKey { get; }

    /// <summary>The feed or folder that symbols are pushed to.</summary>
    [Argument("--symbol-source {value}")]
    public partial string? SymbolSource { get; }

    /// <summary>The key for the symbols' feed; never shown.</summary>
    [Argument("--symbol-api-key {value}", Secret = true)]
    public partial string? SymbolApiKey { get; }

    /// <summary>Whether a package that the feed has already is no failure.</summary>
    [Argument("--skip-duplicate")]
    public partial bool? SkipDuplicate { get; }

    /// <summary>Whether symbols are not pushed.</summary>
    [Argument("--no-symbols")]
    public partial bool? NoSymbols { get; }

    /// <summary>Whether packages are sent without being held in memory.</summary>
    [Argument("--disable-buffering")]
    public partial bool? DisableBuffering { get; }

    /// <summary>Whether the feed's address is used as it is.</summary>
    [Argument("--no-service-endpoint")]
    public partial bool? NoServiceEndpoint { get; }

    /// <summary>Whether messages are in English.</summary>
    [Argument("--force-english-output")]
    public partial bool? ForceEnglishOutput { get; }

    /// <summary>How long one push may take, in seconds.</summary>
    [Argument("--timeout {value}")]
    public partial int? Timeout { get; }
}
