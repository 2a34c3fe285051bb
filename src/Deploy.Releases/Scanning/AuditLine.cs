using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Deploy.Releases.Scanning;

/// <summary>One warning or error of the SDK.</summary>
/// <param name="IsError">Whether it ends the run.</param>
/// <param name="Code">As documented: <c>NU1903</c>.</param>
/// <param name="Said">The rest, without the place.</param>
internal sealed partial record AuditLine(bool IsError, string Code, string Said)
{
    /// <summary>
    /// The warnings and errors in the order they were written, each once. MSBuild names the place
    /// before and the project behind them.
    /// </summary>
    public static ImmutableArray<AuditLine> In(string output) =>
        [
            .. LinePattern()
                .Matches(output)
                .Select(m => new AuditLine(
                    m.Groups["level"].Value == "error",
                    m.Groups["code"].Value,
                    m.Groups["said"].Value.Trim()
                ))
                .Distinct(),
        ];

    [GeneratedRegex(
        @"^.*?: (?<level>warning|error) (?<code>[A-Z]+\d+): (?:Warning As Error: )?"
            + @"(?<said>.*?)(?: \[[^\]]*proj[^\]]*\])?\s*$",
        RegexOptions.Multiline
    )]
    private static partial Regex LinePattern();
}
