using System.Text;

namespace Deploy.Releases.Tools;

/// <summary>Cuts bytes that come in blocks into lines of UTF-8 text.</summary>
internal sealed class LineHearing(Action<string> heard)
{
    private const int LineMax = 1000;
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private readonly StringBuilder _line = new();

    public void Take(ReadOnlySpan<byte> bytes)
    {
        var letters = new char[_decoder.GetCharCount(bytes, flush: false)];
        _decoder.GetChars(bytes, letters, flush: false);
        foreach (var letter in letters)
            if (letter == '\n' || _line.Length == LineMax)
                End(letter);
            else
                _line.Append(letter);
    }

    private void End(char letter)
    {
        heard(_line.ToString().TrimEnd('\r'));
        _line.Clear();
        if (letter != '\n')
            _line.Append(letter);
    }
}
