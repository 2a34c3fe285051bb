using System.Text;

namespace Nuke.Common.Tooling;

/// <summary>
/// The text of arguments, and back to the arguments themselves. The rules are those of Windows:
/// backslashes are plain unless a double quote follows.
/// </summary>
internal static class ArgumentText
{
    public static string Join(IEnumerable<string> arguments) =>
        string.Join(' ', arguments.Select(x => x.Length == 0 ? "\"\"" : Quote(x)));

    public static string Quote(string text)
    {
        if (text.Length == 0 || !text.Any(x => char.IsWhiteSpace(x) || x == '"'))
        {
            return text;
        }
        var result = new StringBuilder("\"");
        var backslashes = 0;
        foreach (var c in text)
        {
            if (c == '"')
            {
                result.Append('\\', backslashes + 1);
            }
            backslashes = c == '\\' ? backslashes + 1 : 0;
            result.Append(c);
        }
        return result.Append('\\', backslashes).Append('"').ToString();
    }

    /// <summary>A text that is one quoted argument as a whole loses its quotes.</summary>
    public static string Unwrap(string text) =>
        text.Length > 1 && text[0] == '"' && text.IndexOf('"', 1) == text.Length - 1
            ? text[1..^1]
            : text;

    /// <summary>Splits at blanks outside quotes.</summary>
    public static IReadOnlyList<string> Split(string text) => new ArgumentSplitter(text).Split();
}
