namespace Nuke.Common.Execution;

/// <summary>The words of a command line, sorted into targets and options. Pure.</summary>
internal sealed class CommandLineWords
{
    private readonly Dictionary<string, CommandLineOption> _options = [];

    private CommandLineWords(IReadOnlyList<string> words) => Words = words;

    public IReadOnlyList<string> Words { get; }

    /// <summary>The words before the first option.</summary>
    public List<string> Positional { get; } = [];

    /// <summary>The last occurrence of each option, in order of first appearance.</summary>
    public IReadOnlyCollection<CommandLineOption> Options => _options.Values;

    public static CommandLineWords Parse(IReadOnlyList<string> words)
    {
        var result = new CommandLineWords(words);
        CommandLineOption? open = null;
        foreach (var word in words)
        {
            if (!IsOption(word))
            {
                (open?.Values ?? result.Positional).Add(word);
                continue;
            }
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            open = new CommandLineOption(equals < 0 ? word : word[..equals]);
            result._options[open.Key] = open;
            if (equals >= 0)
            {
                open.Values.Add(word[(equals + 1)..]);
            }
        }
        return result;
    }

    public CommandLineOption? Find(string key) => _options.GetValueOrDefault(key);

    /// <summary>Numbers may be negative, so a dash before a digit or dot starts a value.</summary>
    private static bool IsOption(string word) =>
        word.StartsWith('-')
        && !(word.Length > 1 && (char.IsAsciiDigit(word[1]) || word[1] == '.'));
}
