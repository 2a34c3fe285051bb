using System.Text;

namespace Nuke.Common.Tooling;

/// <summary>The text of arguments, and back to the arguments themselves.</summary>
internal static class ArgumentText
{
    public static string Quote(string text) =>
        text.Length == 0 || !text.Any(char.IsWhiteSpace)
            ? text
            : $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>A text that is one quoted argument as a whole loses its quotes.</summary>
    public static string Unwrap(string text) =>
        text.Length > 1 && text[0] == '"' && text.IndexOf('"', 1) == text.Length - 1
            ? text[1..^1]
            : text;

    /// <summary>Splits at blanks outside quotes; a backslash before a quote keeps it.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var result = new List<string>();
        var word = new StringBuilder();
        var isOpen = false;
        char? quote = null;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\\' && i + 1 < text.Length && text[i + 1] == '"')
            {
                word.Append(text[++i]);
                isOpen = true;
            }
            else if (c == quote)
            {
                quote = null;
            }
            else if (quote is null && c is '"')
            {
                (quote, isOpen) = (c, true);
            }
            else if (quote is null && char.IsWhiteSpace(c))
            {
                Flush();
            }
            else
            {
                word.Append(c);
                isOpen = true;
            }
        }
        Flush();
        return result;

        void Flush()
        {
            if (isOpen)
            {
                result.Add(word.ToString());
            }
            word.Clear();
            isOpen = false;
        }
    }
}
