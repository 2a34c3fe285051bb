using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet nuget push</c>.</summary>
public class DotNetNuGetPushSettings : DotNetOptions
{
    private static readonly ArgumentTable Forms = new ArgumentTable()
        .Add("TargetPath", "{value}", position: 1)
        .AddAll(
            ("Source", "--source {value}"),
            ("ApiKey", "--api-key {value}"),
            ("SymbolSource", "--symbol-source {value}"),
            ("SymbolApiKey", "--symbol-api-key {value}"),
            ("SkipDuplicate", "--skip-duplicate"),
            ("NoSymbols", "--no-symbols"),
            ("DisableBuffering", "--disable-buffering"),
            ("NoServiceEndpoint", "--no-service-endpoint"),
            ("ForceEnglishOutput", "--force-english-output"),
            ("Timeout", "--timeout {value}")
        );

    internal override IReadOnlyList<string> Verb => ["nuget", "push"];

    internal override ArgumentTable Table => Forms;
}
