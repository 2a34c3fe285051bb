using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet tool restore</c>.</summary>
public class DotNetToolRestoreSettings : DotNetOptions
{
    private static readonly ArgumentTable Forms = new ArgumentTable().AddAll(
        ("ConfigFile", "--configfile {value}"),
        ("ToolManifest", "--tool-manifest {value}"),
        ("Sources", "--add-source {value}"),
        ("NoCache", "--no-cache"),
        ("DisableParallel", "--disable-parallel"),
        ("IgnoreFailedSources", "--ignore-failed-sources"),
        ("Verbosity", "--verbosity {value}")
    );

    internal override IReadOnlyList<string> Verb => ["tool", "restore"];

    internal override ArgumentTable Table => Forms;
}
