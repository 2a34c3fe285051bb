using Deploy.Tidy.Tests.Sources;

namespace Deploy.Tidy.Tests.Rules;

internal static class FileLength
{
    private const int LinesMax = 250;

    public static IEnumerable<Finding> In(SourceFile file)
    {
        if (file.Lines.Count > LinesMax)
            yield return new(file.Path, 1, $"≤ {LinesMax} lines a file", $"{file.Lines.Count}");
    }
}
