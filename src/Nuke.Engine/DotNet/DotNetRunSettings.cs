using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet run</c>.</summary>
public class DotNetRunSettings : DotNetOptions
{
    private static readonly ArgumentTable Forms = new ArgumentTable()
        .AddAll(
            ("ProjectFile", "--project {value}"),
            ("Configuration", "--configuration {value}"),
            ("Framework", "--framework {value}"),
            ("NoBuild", "--no-build"),
            ("NoRestore", "--no-restore"),
            ("LaunchProfile", "--launch-profile {value}"),
            ("NoLaunchProfile", "--no-launch-profile"),
            ("Runtime", "--runtime {value}"),
            ("Properties", "-p:{key}={value}")
        )
        .Add("ApplicationArguments", "{value}", position: -1);

    internal override IReadOnlyList<string> Verb => ["run"];

    internal override ArgumentTable Table => Forms;
}
