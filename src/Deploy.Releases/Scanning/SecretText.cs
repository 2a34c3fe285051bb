namespace Deploy.Releases.Scanning;

/// <summary>Looks for secrets in a text. Pure.</summary>
internal static class SecretText
{
    /// <summary>
    /// A line with this and a reason after it, or the line below it, is not reported.
    /// </summary>
    public const string AllowMark = "deploy:allow-secret:";

    private const double GuessEntropyMin = 3.0;

    private static readonly string[] _placeholders =
    [
        "example",
        "changeme",
        "change-me",
        "placeholder",
        "password",
        "xxxx",
        "****",
        "your-",
        "your_",
        "dummy",
        "${",
        "{{",
        "$(",
        "<",
        "%(",
    ];

    public static IEnumerable<SecretMatch> Find(string text)
    {
        if (!text.AsSpan().ContainsAny(SecretRules.Hints))
            yield break;
        foreach (var rule in SecretRules.All)
        foreach (System.Text.RegularExpressions.Match match in rule.Pattern.Matches(text))
        {
            var secret = match.Groups[1].Success ? match.Groups[1].Value : match.Value;
            if (IsPlaceholder(secret) || (rule.IsGuess && !LooksRandom(secret)))
                continue;
            if (!IsAllowed(text, match.Index))
                yield return new(rule, LineOf(text, match.Index), Fingerprint.Of(rule.Id, secret));
        }
    }

    private static bool IsPlaceholder(string secret) =>
        _placeholders.Any(p => secret.Contains(p, StringComparison.OrdinalIgnoreCase));

    /// <summary>Letters and digits mixed, and more variety than words have.</summary>
    private static bool LooksRandom(string text) =>
        text.Any(char.IsAsciiDigit)
        && text.Any(char.IsAsciiLetter)
        && Entropy(text) >= GuessEntropyMin;

    /// <summary>Shannon's measure, in bits for each character.</summary>
    internal static double Entropy(string text) =>
        -text.GroupBy(c => c)
            .Select(group => (double)group.Count() / text.Length)
            .Sum(share => share * Math.Log2(share));

    private static int LineOf(string text, int index) => text.AsSpan(0, index).Count('\n') + 1;

    private static bool IsAllowed(string text, int index)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, index - 1)) + 1;
        var end = text.IndexOf('\n', index);
        var before = start < 2 ? 0 : text.LastIndexOf('\n', start - 2) + 1;
        var around = text[before..(end < 0 ? text.Length : end)];
        var mark = around.IndexOf(AllowMark, StringComparison.Ordinal);
        return mark >= 0 && around[(mark + AllowMark.Length)..].Split('\n')[0].Trim().Length > 2;
    }
}
