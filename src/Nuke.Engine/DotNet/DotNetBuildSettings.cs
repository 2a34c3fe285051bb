using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet build</c>.</summary>
public class DotNetBuildSettings : DotNetOptions
{
    private static readonly ArgumentTable Forms = new ArgumentTable()
        .Add("ProjectFile", "{value}", position: 1)
        .AddAll(
            ("Configuration", "--configuration {value}"),
            ("Framework", "--framework {value}"),
            ("NoRestore", "--no-restore"),
            ("NoDependencies", "--no-dependencies"),
            ("NoIncremental", "--no-incremental"),
            ("NoLogo", "--nologo"),
            ("OutputDirectory", "--output {value}"),
            ("Runtime", "--runtime {value}"),
            ("SelfContained", "--self-contained {value}"),
            ("VersionSuffix", "--version-suffix {value}"),
            ("Sources", "--source {value}"),
            ("BinaryLog", "-bl:{value}"),
            ("Loggers", "-logger:{value}"),
            ("Verbosity", "--verbosity {value}"),
            ("Properties", "-p:{key}={value}")
        );

    internal override IReadOnlyList<string> Verb => ["build"];

    internal override ArgumentTable Table => Forms;
}
