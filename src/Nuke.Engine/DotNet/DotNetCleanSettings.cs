using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet clean</c>.</summary>
public class DotNetCleanSettings : DotNetOptions
{
    private static readonly ArgumentTable Forms = new ArgumentTable()
        .Add("Project", "{value}", position: 1)
        .AddAll(
            ("Configuration", "--configuration {value}"),
            ("Framework", "--framework {value}"),
            ("Output", "--output {value}"),
            ("Runtime", "--runtime {value}"),
            ("NoLogo", "--nologo"),
            ("Verbosity", "--verbosity {value}"),
            ("Properties", "-p:{key}={value}")
        );

    internal override IReadOnlyList<string> Verb => ["clean"];

    internal override ArgumentTable Table => Forms;
}
