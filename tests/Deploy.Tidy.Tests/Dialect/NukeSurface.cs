using Deploy.Tidy.Tests.Sources;

namespace Deploy.Tidy.Tests.Dialect;

/// <summary>NUKE's public surface, as far as it is known here.</summary>
/// <remarks>The file beside this one says how its lines are read.</remarks>
internal sealed class NukeSurface
{
    private const string File = "tests/Deploy.Tidy.Tests/Dialect/NukeSurface.txt";
    private const string Unconfirmed = "? ";

    /// <summary>Types, members, and members' names alone.</summary>
    private readonly HashSet<string> _entries = [];

    private NukeSurface(IEnumerable<string> list)
    {
        var owner = "";
        foreach (var line in list.Where(x => x.Length > 0 && x[0] != '#'))
        {
            owner = line[0] == ' ' ? owner : line.Trim();
            var entry = line[0] == ' ' ? $"{owner}::{line.Trim()}" : owner;
            _entries.Add(entry);
            _entries.Add(entry.Split(" : ")[0].Split('(')[0]);
        }
    }

    /// <summary>What is certain: the only part that our own build may use.</summary>
    public static NukeSurface Confirmed { get; } =
        new(Lines.Where(x => !x.TrimStart().StartsWith(Unconfirmed, StringComparison.Ordinal)));

    /// <summary>That, and what other people's builds were seen to use.</summary>
    public static NukeSurface All { get; } =
        new(Lines.Select(x => x.Replace($"    {Unconfirmed}", "    ", StringComparison.Ordinal)));

    private static IEnumerable<string> Lines =>
        System.IO.File.ReadLines(Path.Combine(Repository.Root, File));

    public IEnumerable<string> Missing(IEnumerable<string> uses) =>
        uses.Where(x => !_entries.Contains(x));
}
