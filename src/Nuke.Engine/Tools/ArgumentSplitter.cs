using System.Text;

namespace Nuke.Common.Tooling;

/// <summary>
/// Takes a text of arguments apart; see <see cref="ArgumentText"/> for the rules.
/// </summary>
internal sealed class ArgumentSplitter(string text)
{
    private readonly List<string> _words = [];
    private readonly StringBuilder _word = new();
    private bool _isOpen;
    private bool _isQuoted;

    public IReadOnlyList<string> Split()
    {
        for (var i = 0; i < text.Length; i++)
        {
            i += Backslashes(i, out var isLiteralQuote);
            if (isLiteralQuote)
            {
                Add('"');
            }
            else
            {
                Next(text[i]);
            }
        }
        End();
        return _words;
    }

    /// <summary>
    /// Halves backslashes before a quote; an odd one makes the quote a plain character.
    /// </summary>
    /// <returns>How many characters to pass over.</returns>
    private int Backslashes(int start, out bool isLiteralQuote)
    {
        var count = Math.Max(text.AsSpan(start).IndexOfAnyExcept('\\'), 0);
        isLiteralQuote = count % 2 == 1 && text[start + count] == '"';
        if (count == 0 || text[start + count] != '"')
        {
            return 0;
        }
        _word.Append('\\', count / 2);
        _isOpen = true;
        return count;
    }

    private void Next(char c)
    {
        if (c == '"')
        {
            _isQuoted = !_isQuoted;
            _isOpen = true;
        }
        else if (!_isQuoted && char.IsWhiteSpace(c))
        {
            End();
        }
        else
        {
            Add(c);
        }
    }

    private void Add(char c)
    {
        _word.Append(c);
        _isOpen = true;
    }

    private void End()
    {
        if (_isOpen)
        {
            _words.Add(_word.ToString());
        }
        _word.Clear();
        _isOpen = false;
    }
}
