using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet restore</c>.</summary>
public class DotNetRestoreSettings : DotNetOptions
{
    private static readonly ArgumentTable Forms = new ArgumentTable()
        .Add("ProjectFile", "{value}", position: 1)
        .AddAll(
            ("ConfigFile", "--configfile {value}"),
            ("Sources", "--source {value}"),
            ("PackageDirectory", "--packages {value}"),
            ("LockedMode", "--locked-mode"),
            ("UseLockFile", "--use-lock-file"),
            ("ForceEvaluate", "--force-evaluate"),
            ("NoCache", "--no-cache"),
            ("NoDependencies", "--no-dependencies"),
            ("Force", "--force"),
            ("DisableParallel", "--disable-parallel"),
            ("IgnoreFailedSources", "--ignore-failed-sources"),
            ("Runtime", "--runtime {value}"),
            ("Verbosity", "--verbosity {value}"),
            ("Properties", "-p:{key}={value}")
        );

    internal override IReadOnlyList<string> Verb => ["restore"];

    internal override ArgumentTable Table => Forms;
}
