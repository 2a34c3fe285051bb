namespace DocsMcp.Documents;

/// <summary>
/// Splits text into lower-case words of letters and digits, plural "s" taken off.
/// </summary>
internal static class Words
{
    private const int StemLengthMin = 4;

    public static IEnumerable<string> Of(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (inside && start < 0)
                start = i;
            if (inside || start < 0)
                continue;
            yield return Stem(text[start..i].ToLowerInvariant());
            start = -1;
        }
    }

    private static string Stem(string word) =>
        word.Length >= StemLengthMin && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
}
