using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Nuke.Common.Execution;

namespace Nuke.Common.Reporting;

/// <summary>The answer to <c>--plan</c>: a page, JSON, or a tree of text.</summary>
internal static class PlanView
{
    public static void Write(
        BuildSession session,
        IReadOnlyList<ExecutableTarget> targets,
        IReadOnlyList<ExecutableTarget> plan
    )
    {
        var form = ((string[]?)session.Option(nameof(BuiltIn.Plan)))?.FirstOrDefault() ?? "html";
        if (form.Equals("json", StringComparison.OrdinalIgnoreCase))
        {
            session.Output.Line(Json(targets, plan));
            return;
        }
        if (!form.Equals("html", StringComparison.OrdinalIgnoreCase))
        {
            Tree(session.Output, plan);
            return;
        }
        var file = Path.Combine(Directory.CreateDirectory(session.Temporary).FullName, "plan.html");
        File.WriteAllText(file, Html(targets, plan));
        Tree(session.Output, plan);
        session.Output.Line();
        session.Output.Line($"As a page: {file}");
    }

    private static void Tree(OutputChannel output, IReadOnlyList<ExecutableTarget> plan)
    {
        output.Line("Plan, in order:", Style.Heading);
        var number = 0;
        foreach (var target in plan)
        {
            output.Line($"{++number, 4}. {target.Name}");
            Edge(output, "needs", target.ExecutionDependencies);
            Edge(output, "after", target.OrderDependencies.Where(plan.Contains));
            Edge(output, "triggered by", target.TriggerDependencies.Where(plan.Contains));
        }
    }

    private static void Edge(
        OutputChannel output,
        string label,
        IEnumerable<ExecutableTarget> targets
    )
    {
        var names = string.Join(", ", targets.Select(x => x.Name));
        if (names.Length > 0)
        {
            output.Line($"      └ {label} {names}", Style.Dim);
        }
    }

    private static string Json(
        IReadOnlyList<ExecutableTarget> targets,
        IReadOnlyList<ExecutableTarget> plan
    )
    {
        static JsonArray Names(IEnumerable<ExecutableTarget> x) =>
            new([.. x.Select(y => (JsonNode)y.Name)]);
        JsonNode Describe(ExecutableTarget x) =>
            new JsonObject
            {
                ["name"] = x.Name,
                ["description"] = x.Description,
                ["default"] = x.IsDefault,
                ["listed"] = x.Listed,
                ["dependsOn"] = Names(x.ExecutionDependencies),
                ["after"] = Names(x.OrderDependencies),
                ["triggers"] = Names(x.Triggers),
                ["triggeredBy"] = Names(x.TriggerDependencies),
            };
        return new JsonObject
        {
            ["plan"] = Names(plan),
            ["targets"] = new JsonArray([.. targets.Select(Describe)]),
        }.ToJsonString(new() { WriteIndented = true });
    }

    private static string Html(
        IReadOnlyList<ExecutableTarget> targets,
        IReadOnlyList<ExecutableTarget> plan
    )
    {
        var graph = new StringBuilder("graph LR\n");
        foreach (var target in targets)
        {
            graph.AppendLine($"  {target.Name}{(plan.Contains(target) ? ":::planned" : "")}");
            void Edges(IEnumerable<ExecutableTarget> from, string arrow)
            {
                foreach (var other in from)
                {
                    graph.AppendLine($"  {other.Name} {arrow} {target.Name}");
                }
            }
            Edges(target.ExecutionDependencies, "-->");
            Edges(target.OrderDependencies, "-.->");
            Edges(target.TriggerDependencies, "==>");
        }
        var order = string.Concat(plan.Select(x => $"<li>{WebUtility.HtmlEncode(x.Name)}</li>"));
        return $"""
            <!doctype html>
            <meta charset="utf-8">
            <title>Plan</title>
            <h1>Plan</h1>
            <ol>{order}</ol>
            <p>Solid: needs. Dashed: order only. Thick: triggers.</p>
            <pre class="mermaid">
            {graph}  classDef planned stroke-width:3px
            </pre>
            """;
    }
}
