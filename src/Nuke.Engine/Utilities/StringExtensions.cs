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
