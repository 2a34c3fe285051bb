using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet tool install</c>.</summary>
public class DotNetToolInstallSettings : DotNetOptions
{
    private static readonly ArgumentTable Forms = new ArgumentTable()
        .Add("PackageName", "{value}", position: 1)
        .AddAll(
            ("Version", "--version {value}"),
            ("Global", "--global"),
            ("Local", "--local"),
            ("ToolInstallationPath", "--tool-path {value}"),
            ("ConfigFile", "--configfile {value}"),
            ("Framework", "--framework {value}"),
            ("Sources", "--add-source {value}"),
            ("ToolManifest", "--tool-manifest {value}"),
            ("Verbosity", "--verbosity {value}")
        );

    internal override IReadOnlyList<string> Verb => ["tool", "install"];

    internal override ArgumentTable Table => Forms;
}
