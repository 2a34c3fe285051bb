using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet publish</c>.</summary>
public class DotNetPublishSettings : DotNetOptions
{
    private static readonly ArgumentTable Forms = new ArgumentTable()
        .Add("Project", "{value}", position: 1)
        .AddAll(
            ("Configuration", "--configuration {value}"),
            ("Framework", "--framework {value}"),
            ("Output", "--output {value}"),
            ("Runtime", "--runtime {value}"),
            ("SelfContained", "--self-contained {value}"),
            ("Architecture", "--arch {value}"),
            ("OperatingSystem", "--os {value}"),
            ("Targets", "-t:{value}"),
            ("NoBuild", "--no-build"),
            ("NoRestore", "--no-restore"),
            ("NoLogo", "--nologo"),
            ("VersionSuffix", "--version-suffix {value}"),
            ("Manifest", "--manifest {value}"),
            ("Sources", "--source {value}"),
            ("Verbosity", "--verbosity {value}"),
            ("Properties", "-p:{key}={value}")
        );

    internal override IReadOnlyList<string> Verb => ["publish"];

    internal override ArgumentTable Table => Forms;
}
