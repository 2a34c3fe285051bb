using System.Text;

namespace Nuke.Engine.Benchmarks;

/// <summary>Writes build classes, one per graph; the variable GRAPH chooses.</summary>
internal static class GraphSource
{
    public static string Write(IReadOnlyList<(string Shape, int Count)> graphs)
    {
        var text = new StringBuilder("using Nuke.Common;\n");
        foreach (var (shape, count) in graphs)
        {
            text.Append($"class {shape}{count} : NukeBuild\n{{\n");
            text.Append($"    public static int Run() => Execute<{shape}{count}>();\n");
            for (var i = 0; i < count; i++)
            {
                var needs = string.Join(", ", Needs(shape, i, count).Select(x => $"T{x}"));
                text.Append(
                    $"    Target T{i} => _ => _.DependsOn({needs}).Executes(() => {{ }});\n"
                );
            }
            text.Append("}\n");
        }
        text.Append("class Program\n{\n    static int Main() =>\n");
        text.Append(
            "        Nuke.Common.EnvironmentInfo.GetVariable(\"GRAPH\") switch\n        {\n"
        );
        foreach (var (shape, count) in graphs.Skip(1))
        {
            text.Append($"            \"{shape}{count}\" => {shape}{count}.Run(),\n");
        }
        var first = $"{graphs[0].Shape}{graphs[0].Count}";
        return text.Append($"            _ => {first}.Run(),\n        }};\n}}\n").ToString();
    }

    private static IEnumerable<int> Needs(string shape, int i, int count) =>
        shape switch
        {
            "chain" => i > 0 ? [i - 1] : [],
            "fan" => i == count - 1 ? Enumerable.Range(0, count - 1) : [],
            _ => i == count - 1 ? Enumerable.Range(Math.Max(0, i - 10), Math.Min(i, 10))
            : i >= 10 ? [i - 10, (i / 10 * 10) - 10 + ((i + 1) % 10)]
            : [],
        };
}
