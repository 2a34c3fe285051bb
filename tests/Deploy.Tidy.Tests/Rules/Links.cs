using System.Text.RegularExpressions;
using Deploy.Tidy.Tests.Sources;

namespace Deploy.Tidy.Tests.Rules;

/// <summary>Relative links of documents lead somewhere; those to headings, to a heading.</summary>
internal static partial class Links
{
    public static IEnumerable<Finding> In(SourceFile doc, Func<string, string?> read) =>
        doc
            .Lines.SelectMany((line, index) => Targets(line).Select(t => (Target: t, index)))
            .Where(link => !Leads(doc, link.Target, read))
            .Select(link => new Finding(
                doc.Path,
                link.index + 1,
                "a link that leads somewhere",
                link.Target
            ));

    private static IEnumerable<string> Targets(string line) =>
        Link()
            .Matches(Verbatim().Replace(line, ""))
            .Select(match => match.Groups["target"].Value)
            .Where(target => !Absolute().IsMatch(target));

    private static bool Leads(SourceFile doc, string target, Func<string, string?> read)
    {
        var halves = target.Split('#', 2);
        var path = halves[0].Length == 0 ? doc.Path : Resolve(doc.Path, halves[0]);
        var text = path == doc.Path ? doc.Text : read(path);
        return text is not null && (halves.Length == 1 || Slugs(text).Contains(halves[1]));
    }

    private static string Resolve(string from, string target)
    {
        var root = Path.GetFullPath("/");
        var folder = Path.Combine(root, Path.GetDirectoryName(from) ?? "");
        return Path.GetRelativePath(root, Path.GetFullPath(Path.Combine(folder, target)))
            .Replace('\\', '/');
    }

    private static IEnumerable<string> Slugs(string text) =>
        text.Split('\n')
            .Where(line => line.StartsWith('#'))
            .Select(line => line.TrimStart('#').Trim().ToLowerInvariant())
            .Select(title => Silent().Replace(title, "").Replace(' ', '-'));

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex Verbatim();

    [GeneratedRegex("^([a-z]+:|/)")]
    private static partial Regex Absolute();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Silent();
}
