using System.Text.RegularExpressions;
using Deploy.Tidy.Tests.Sources;

namespace Deploy.Tidy.Tests.Rules;

/// <summary>What is not left in a delivered text. The patterns do not match themselves.</summary>
internal static partial class Leftovers
{
    public static IEnumerable<Finding> Unfinished(SourceFile file) =>
        Matching(file, NotDone(), "nothing unfinished");

    public static IEnumerable<Finding> Sleeps(SourceFile file) =>
        Matching(file, Sleep(), "wait for a condition, not for time");

    public static IEnumerable<Finding> MachinePaths(SourceFile file) =>
        Matching(file, MachinePath(), "no path of one machine");

    private static IEnumerable<Finding> Matching(SourceFile file, Regex pattern, string limit) =>
        file
            .Lines.Select((line, index) => (Match: pattern.Match(line), Number: index + 1))
            .Where(line => line.Match.Success)
            .Select(line => new Finding(file.Path, line.Number, limit, line.Match.Value));

    [GeneratedRegex(@"\b(TO[D]O|FIX[M]E|HA[C]K|NotImplemented[E]xception)\b")]
    private static partial Regex NotDone();

    [GeneratedRegex(@"\bThread[.]Sleep\b")]
    private static partial Regex Sleep();

    [GeneratedRegex(@"(?<![\w.$}])/(wor[k]|hom[e]|User[s]|roo[t]|tmp/w[t])/\w+")]
    private static partial Regex MachinePath();
}
