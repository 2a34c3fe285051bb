using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet pack</c>.</summary>
public class DotNetPackSettings : DotNetOptions
{
    private static readonly ArgumentTable Forms = new ArgumentTable()
        .Add("Project", "{value}", position: 1)
        .AddAll(
            ("Configuration", "--configuration {value}"),
            ("OutputDirectory", "--output {value}"),
            ("NoBuild", "--no-build"),
            ("NoRestore", "--no-restore"),
            ("NoLogo", "--nologo"),
            ("IncludeSymbols", "--include-symbols"),
            ("IncludeSource", "--include-source"),
            ("VersionSuffix", "--version-suffix {value}"),
            ("Runtime", "--runtime {value}"),
            ("Serviceable", "--serviceable"),
            ("Sources", "--source {value}"),
            ("Verbosity", "--verbosity {value}"),
            ("Properties", "-p:{key}={value}")
        );

    internal override IReadOnlyList<string> Verb => ["pack"];

    internal override ArgumentTable Table => Forms;
}
