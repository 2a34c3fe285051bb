using Nuke.Common.Execution;

namespace Nuke.Common.Reporting;

/// <summary>The answer to <c>--help</c>.</summary>
internal static class HelpText
{
    private const int WidthMax = 90;

    public static void Write(
        BuildSession session,
        Type build,
        IReadOnlyList<ExecutableTarget> targets
    )
    {
        var output = session.Output;
        var listed = targets.Where(x => x.Listed).ToList();
        output.Line("Targets (with their direct dependencies):", Style.Heading);
        output.Line();
        var width = listed.Select(x => Title(x).Length).DefaultIfEmpty().Max() + 1;
        foreach (var target in listed)
        {
            var needs = target.ExecutionDependencies.Select(x => x.Name).ToList();
            var arrow = needs.Count > 0 ? " -> " + string.Join(", ", needs) : "";
            output.Line($"  {Title(target).PadRight(width)}{arrow}".TrimEnd());
            WriteWrapped(output, target.Description, 6);
        }
        output.Line();
        output.Line("Parameters:", Style.Heading);
        var parameters = ParameterDiscovery.Find(build).Where(x => x.Attribute.List).ToList();
        var switchWidth = parameters.Select(x => x.Switch.Length).DefaultIfEmpty().Max() + 3;
        foreach (var group in parameters.GroupBy(x => x.IsBuiltIn))
        {
            output.Line();
            foreach (var parameter in group)
            {
                var text = Lines(Describe(parameter), output.Width, switchWidth + 2).ToList();
                output.Line("  " + parameter.Switch.PadRight(switchWidth) + text[0]);
                foreach (var line in text.Skip(1))
                {
                    output.Line(new string(' ', switchWidth + 2) + line);
                }
            }
        }
        output.Line();
    }

    private static string Title(ExecutableTarget target) =>
        target.Name + (target.IsDefault ? " (default)" : "");

    private static string Describe(ParameterMember parameter)
    {
        var set = ValueSets.FromType(parameter.Type)?.Select(x => x.Text).ToList();
        var description = parameter.Attribute.Description?.TrimEnd() ?? "<no description>";
        var end = description.Length > 0 && char.IsPunctuation(description[^1]) ? "" : ".";
        return set is { Count: > 0 }
            ? $"{description}{end} One of {string.Join(", ", set)}."
            : description;
    }

    private static void WriteWrapped(OutputChannel output, string? text, int indent)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }
        foreach (var line in Lines(text, output.Width, indent))
        {
            output.Line(new string(' ', indent) + line, Style.Dim);
        }
    }

    private static IEnumerable<string> Lines(string text, int screenWidth, int indent)
    {
        var width = Math.Max(20, Math.Min(screenWidth, WidthMax) - indent);
        var line = "";
        foreach (var word in text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }
            line += line.Length > 0 ? " " + word : word;
        }
        yield return line;
    }
}
