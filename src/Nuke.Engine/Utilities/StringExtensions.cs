using System.Diagnostics.CodeAnalysis;
using Nuke.Common.Execution;

namespace Nuke.Common.Utilities;

/// <summary>What builds say about texts.</summary>
public static class StringExtensions
{
    /// <summary><c>a, b</c></summary>
    public static string JoinCommaSpace(this IEnumerable<string> values) =>
        string.Join(", ", values);

    /// <summary><c>a,b</c></summary>
    public static string JoinComma(this IEnumerable<string> values) => string.Join(',', values);

    /// <summary><c>a b</c></summary>
    public static string JoinSpace(this IEnumerable<string> values) => string.Join(' ', values);

    /// <summary>One line each.</summary>
    public static string JoinNewLine(this IEnumerable<string> values) =>
        string.Join(Environment.NewLine, values);

    /// <summary>With a text between them.</summary>
    public static string Join(this IEnumerable<string> values, string separator) =>
        string.Join(separator, values);

    /// <summary>With a letter between them.</summary>
    public static string Join(this IEnumerable<string> values, char separator) =>
        string.Join(separator, values);

    /// <summary>Whether both are the same but for case.</summary>
    public static bool EqualsOrdinalIgnoreCase(this string? str, string? other) =>
        string.Equals(str, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the other is a part, whatever its case.</summary>
    public static bool ContainsOrdinalIgnoreCase(this string str, string other) =>
        str.Contains(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the other is its start, whatever its case.</summary>
    public static bool StartsWithOrdinalIgnoreCase(this string str, string other) =>
        str.StartsWith(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the other is its end, whatever its case.</summary>
    public static bool EndsWithOrdinalIgnoreCase(this string str, string other) =>
        str.EndsWith(other, StringComparison.OrdinalIgnoreCase);

    /// <summary><c>"a"</c>; quotes inside are escaped.</summary>
    public static string DoubleQuote(this string? str) =>
        $"\"{str?.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>In double quotes, if spaces are in it and no quotes are around it.</summary>
    public static string DoubleQuoteIfNeeded(this string? str) =>
        str is { Length: > 0 }
        && (!str.Contains(' ', StringComparison.Ordinal) || (str[0] == '"' && str[^1] == '"'))
            ? str
            : str.DoubleQuote();

    /// <summary>Whether nothing is there.</summary>
    public static bool IsNullOrEmpty([NotNullWhen(false)] this string? str) =>
        string.IsNullOrEmpty(str);

    /// <summary>Whether nothing that could be read is there.</summary>
    public static bool IsNullOrWhiteSpace([NotNullWhen(false)] this string? str) =>
        string.IsNullOrWhiteSpace(str);

    /// <summary>
    /// The words of a name: <c>NuGetApiKey</c> gives <c>NuGet</c>, <c>Api</c>, <c>Key</c>; names
    /// such as GitHub and MSBuild stay whole.
    /// </summary>
    public static IEnumerable<string> SplitCamelHumpsWithKnownWords(this string str) =>
        Names.Words(str);
}
