namespace Nuke.Common.Execution;

/// <summary>One option as it was typed, with the words that followed it.</summary>
internal sealed record CommandLineOption(string Typed)
{
    public string Key { get; } = Names.Normalize(Typed);

    public List<string> Values { get; } = [];
}
