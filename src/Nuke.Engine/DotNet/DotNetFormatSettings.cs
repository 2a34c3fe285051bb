using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet format</c>.</summary>
public class DotNetFormatSettings : DotNetOptions
{
    private static readonly ArgumentTable Forms = new ArgumentTable()
        .Add("Project", "{value}", position: 1)
        .AddAll(
            ("VerifyNoChanges", "--verify-no-changes"),
            ("NoRestore", "--no-restore"),
            ("Severity", "--severity {value}"),
            ("Include", "--include {value}"),
            ("Exclude", "--exclude {value}"),
            ("IncludeGenerated", "--include-generated"),
            ("Report", "--report {value}"),
            ("BinaryLog", "--binarylog {value}"),
            ("Diagnostics", "--diagnostics {value}"),
            ("Verbosity", "--verbosity {value}")
        );

    internal override IReadOnlyList<string> Verb => ["format"];

    internal override ArgumentTable Table => Forms;
}
