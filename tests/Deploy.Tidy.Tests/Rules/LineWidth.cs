using System.Globalization;
using Deploy.Tidy.Tests.Sources;

namespace Deploy.Tidy.Tests.Rules;

internal static class LineWidth
{
    private const int ColumnsMax = 100;

    public static IEnumerable<Finding> In(SourceFile file) =>
        file
            .Lines.Select((line, index) => (Number: index + 1, Columns: Columns(line)))
            .Where(line => line.Columns > ColumnsMax)
            .Select(line => new Finding(
                file.Path,
                line.Number,
                $"≤ {ColumnsMax} columns a line",
                $"{line.Columns}"
            ));

    // What a reader sees: a letter with its accents, or an emoji, is one column.
    private static int Columns(string line) =>
        line.Length <= ColumnsMax ? line.Length : new StringInfo(line).LengthInTextElements;
}
