using System.Globalization;
using Deploy.Tidy.Tests.Sources;

namespace Deploy.Tidy.Tests.Rules;

internal static class LineWidth
{
    private const int ColumnsMax = 100;

    public static IEnumerable<Finding> In(SourceFile file)
    {
        var raw = RawText(file);
        return file
            .Lines.Select((line, index) => (Number: index + 1, Columns: Columns(line)))
            .Where(line => line.Columns > ColumnsMax && !raw.Contains(line.Number))
            .Select(line => new Finding(
                file.Path,
                line.Number,
                $"≤ {ColumnsMax} columns a line",
                $"{line.Columns}"
            ));
    }

    // A raw string is somebody else's text (a file's content, a pattern) and cannot be broken.
    private static HashSet<int> RawText(SourceFile file)
    {
        var raw = new HashSet<int>();
        var isOpen = false;
        foreach (var (index, line) in file.Lines.Index())
        {
            var quotes = line.Split("\"\"\"").Length - 1;
            if (isOpen || quotes > 0)
                raw.Add(index + 1);
            isOpen ^= quotes % 2 == 1;
        }
        return raw;
    }

    // What a reader sees: a letter with its accents, or an emoji, is one column.
    private static int Columns(string line) =>
        line.Length <= ColumnsMax ? line.Length : new StringInfo(line).LengthInTextElements;
}
