using System.Reflection;

namespace Nuke.Common.Execution;

/// <summary>Answers <c>:complete "line"</c>: what may come next on a command line. Pure.</summary>
internal sealed class Completion(
    IReadOnlyList<ParameterMember> parameters,
    IReadOnlyList<string> targets
)
{
    public const string Command = ":complete";

    public static int Run(BuildSession session, Type build, IReadOnlyList<PropertyInfo> properties)
    {
        var completion = new Completion(
            [.. ParameterDiscovery.Find(build).Where(x => x.Attribute.List)],
            [.. properties.Select(TargetDiscovery.ShortName)]
        );
        foreach (
            var suggestion in completion.For(session.CommandLine.Words.Skip(1).LastOrDefault(""))
        )
        {
            session.Output.Line(suggestion);
        }
        return 0;
    }

    /// <summary>
    /// Suggestions for the last word of a line that starts with the command's name.
    /// </summary>
    public IReadOnlyList<string> For(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
        var current = line.EndsWith(' ') || words.Count == 0 ? "" : words[^1];
        var before = current.Length > 0 ? words[..^1] : words;
        var parsed = CommandLineWords.Parse(before);
        if (current.StartsWith('-'))
        {
            return Matching(current, Switches(current, parsed));
        }
        var open = before.LastOrDefault(x => x.StartsWith('-'));
        var parameter = parameters.FirstOrDefault(x =>
            open is not null && x.Key == Names.Normalize(open)
        );
        return Matching(current, Values(current, parameter, open is null, parsed));
    }

    private static List<string> Matching(string current, IEnumerable<string> all) =>
        [
            .. all.Where(x => x.StartsWith(current, StringComparison.OrdinalIgnoreCase))
                .Distinct()
                .Order(StringComparer.OrdinalIgnoreCase),
        ];

    private IEnumerable<string> Switches(string current, CommandLineWords parsed)
    {
        var free = parameters.Where(x => parsed.Find(x.Key) is null);
        var isLong = current.StartsWith("--", StringComparison.Ordinal) || current == "-";
        return free.Select(x => isLong ? x.Switch : "-" + x.Name);
    }

    private IEnumerable<string> Values(
        string current,
        ParameterMember? parameter,
        bool isFirst,
        CommandLineWords parsed
    )
    {
        var isTargets =
            parameter is { IsBuiltIn: true, Name: nameof(BuiltIn.Target) or nameof(BuiltIn.Skip) };
        if (isFirst || isTargets)
        {
            var used = parsed.Positional.Select(Names.Normalize).ToHashSet();
            var isLower = current.Length > 0 && char.IsLower(current[0]);
            return targets
                .Where(x => !used.Contains(Names.Normalize(x)))
                .Select(x => isLower ? Names.Dashed(x) : x);
        }
        var set = parameter?.Attribute.GetValueSet(parameter.Member, null);
        return parameter is { IsBuiltIn: true, Name: nameof(BuiltIn.Host) }
            ? HostFinder.HostNames
            : set?.Select(x => x.Text) ?? [];
    }
}
