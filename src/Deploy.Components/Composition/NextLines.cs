using System.Text.RegularExpressions;

namespace Deploy.Components.Composition;

/// <summary>
/// The rule for messages to people: a line that begins with <c>Next: </c> is one whole command,
/// which a shell takes as it stands. What else there is to do begins with <c>To do: </c>. Texts of
/// all layers are brought into that form here.
/// </summary>
internal static partial class NextLines
{
    public const string Next = "Next: ";
    public const string ToDo = "To do: ";

    /// <summary>Whether a shell takes the text as a command, whole.</summary>
    public static bool IsCommand(string text) => Command().IsMatch(text);

    /// <summary>The message with each command and each thing to do on its own line.</summary>
    public static string Of(string message) => Advice().Replace(message, Lines);

    /// <summary>The message with one more sentence before its advice.</summary>
    public static string Before(string message, string sentence)
    {
        var advice = Advice().Match(message);
        return advice.Success
            ? $"{message[..advice.Index]} {sentence}{message[advice.Index..]}"
            : $"{message} {sentence}";
    }

    private static string Lines(Match advice)
    {
        var lead = advice.Index == 0 ? "" : "\n";
        var text = advice.Groups["text"].Value.Trim();
        if (advice.Groups["kind"].Value == ToDo)
            return lead + ToDo + text;
        var parts = text.TrimEnd('.').Split(", then ");
        if (parts.All(IsCommand))
            return lead + string.Join('\n', parts.Select(part => Next + part));
        var commands = InProse()
            .Matches(text)
            .Select(found => found.Value)
            .Distinct()
            .Select(command => $"\n{Next}{command}");
        return $"{lead}{ToDo}{text}{string.Concat(commands)}";
    }

    /// <summary>
    /// A target with its options; or another program's words, none of which means more to a shell
    /// than itself, nor ends like a sentence.
    /// </summary>
    [GeneratedRegex(
        """
            \A(?:\./build\.sh(?:\ [A-Z]\w*)+
            (?:\ --[a-z-]+(?:\ (?:[\w@=.,:/+%-]*[\w/]|'[^']*'(?:\\''[^']*')*))?)*
            |(?:git|mv|mkdir)(?:\ [\w@=:/+%.-]*[\w/])+)\z
            """,
        RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Command();

    /// <summary>What is advised, up to the next advice or the end of the line.</summary>
    [GeneratedRegex(
        @"(?:(?<=\A)|\s+)(?<kind>Next: |To do: )(?<text>.*?)(?=\s(?:Next|To\ do):\ |\n|\z)"
    )]
    private static partial Regex Advice();

    [GeneratedRegex(@"\./build\.sh [A-Z]\w*(?: --[a-z-]+ (?:'[^']*'|[\w@=/+%-]+))*")]
    private static partial Regex InProse();
}
