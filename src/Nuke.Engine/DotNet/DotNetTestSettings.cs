using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet test</c>.</summary>
public class DotNetTestSettings : DotNetOptions
{
    private static readonly ArgumentTable Forms = new ArgumentTable()
        .Add("ProjectFile", "{value}", position: 1)
        .AddAll(
            ("Configuration", "--configuration {value}"),
            ("Framework", "--framework {value}"),
            ("Filter", "--filter {value}"),
            ("Loggers", "--logger {value}"),
            ("ResultsDirectory", "--results-directory {value}"),
            ("NoBuild", "--no-build"),
            ("NoRestore", "--no-restore"),
            ("NoLogo", "--nologo"),
            ("SettingsFile", "--settings {value}"),
            ("DataCollector", "--collect {value}"),
            ("BlameMode", "--blame"),
            ("BlameHang", "--blame-hang"),
            ("BlameHangTimeout", "--blame-hang-timeout {value}"),
            ("Output", "--output {value}"),
            ("Runtime", "--runtime {value}"),
            ("ListTests", "--list-tests"),
            ("Verbosity", "--verbosity {value}"),
            ("Properties", "-p:{key}={value}")
        )
        .Add("RunSettings", "{key}={value}", position: -1);

    internal override IReadOnlyList<string> Verb => ["test"];

    internal override ArgumentTable Table => Forms;
}
