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
    public static IReadOnlyList<string> Split(string text)
    {
        var result = new List<string>();
        var word = new StringBuilder();
        var isOpen = false;
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var backslashes = text.AsSpan(i).IndexOfAnyExcept('\\') is >= 0 and var n ? n : 0;
            if (backslashes > 0 && text[i + backslashes] == '"')
            {
                word.Append('\\', backslashes / 2);
                isOpen = true;
                i += backslashes;
                if (backslashes % 2 == 1)
                {
                    word.Append('"');
                    continue;
                }
            }
            var c = text[i];
            if (c == '"')
            {
                isQuoted = !isQuoted;
                isOpen = true;
            }
            else if (!isQuoted && char.IsWhiteSpace(c))
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
