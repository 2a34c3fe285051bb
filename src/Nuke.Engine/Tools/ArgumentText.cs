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
        var words = new Words();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var backslashes = text.AsSpan(i).IndexOfAnyExcept('\\') is >= 0 and var n ? n : 0;
            if (backslashes > 0 && text[i + backslashes] == '"')
            {
                words.Append(new string('\\', backslashes / 2));
                i += backslashes;
                if (backslashes % 2 == 1)
                {
                    words.Append("\"");
                    continue;
                }
            }
            if (text[i] == '"')
            {
                isQuoted = !isQuoted;
                words.Append("");
            }
            else if (!isQuoted && char.IsWhiteSpace(text[i]))
                words.End();
            else
                words.Append(text[i].ToString());
        }
        words.End();
        return words.All;
    }

    /// <summary>Words in the making: one that is empty but quoted counts, too.</summary>
    private sealed class Words
    {
        private readonly StringBuilder _word = new();
        private bool _isOpen;

        public List<string> All { get; } = [];

        public void Append(string text)
        {
            _word.Append(text);
            _isOpen = true;
        }

        public void End()
        {
            if (_isOpen)
                All.Add(_word.ToString());
            _word.Clear();
            _isOpen = false;
        }
    }
}
