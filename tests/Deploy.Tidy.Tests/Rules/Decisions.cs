using System.Globalization;
using System.Text.RegularExpressions;
using Deploy.Tidy.Tests.Sources;

namespace Deploy.Tidy.Tests.Rules;

/// <summary>Records of decisions: numbered from 0001 without gaps, with their parts.</summary>
internal static partial class Decisions
{
    private static readonly string[] Headings = ["## Context", "## Decision", "## Consequences"];

    public static IEnumerable<Finding> In(IEnumerable<SourceFile> docs)
    {
        var records = docs.Where(doc => doc.IsUnder("docs/adr")).ToList();
        return Misnamed(records).Concat(Misnumbered(records)).Concat(Incomplete(records));
    }

    private static IEnumerable<Finding> Misnamed(List<SourceFile> records) =>
        records
            .Where(record => !Shape().IsMatch(record.Name))
            .Select(record => new Finding(record.Path, 1, "a name NNNN-title.md", record.Name));

    private static IEnumerable<Finding> Misnumbered(List<SourceFile> records) =>
        records
            .Where(record => Shape().IsMatch(record.Name))
            .OrderBy(record => record.Name, StringComparer.Ordinal)
            .Select((record, index) => (Record: record, Expected: Number(index + 1)))
            .Where(pair => !pair.Record.Name.StartsWith(pair.Expected, StringComparison.Ordinal))
            .Select(pair => new Finding(
                pair.Record.Path,
                1,
                $"number {pair.Expected}: unique and without gaps",
                pair.Record.Name[..4]
            ));

    private static IEnumerable<Finding> Incomplete(List<SourceFile> records) =>
        from record in records
        from heading in Headings
        where !record.Lines.Contains(heading)
        select new Finding(record.Path, 1, $"a heading '{heading}'", "none");

    private static string Number(int number) =>
        number.ToString("0000", CultureInfo.InvariantCulture);

    [GeneratedRegex("^[0-9]{4}-[A-Za-z0-9-]+[.]md$")]
    private static partial Regex Shape();
}
