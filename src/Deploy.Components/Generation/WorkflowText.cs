using System.Collections.Immutable;
using System.Globalization;

namespace Deploy.Components.Generation;

/// <summary>A workflow as the text of its file.</summary>
internal static class WorkflowText
{
    private const string Notice =
        "Written by ./build.sh Generate: change the pipeline, then generate again.";

    public static string Of(Workflow workflow) =>
        string.Concat(workflow.Header.Prepend(Notice).Select(line => $"# {line}".TrimEnd() + "\n"))
        + "\n"
        + YamlText.Of(Document(workflow));

    private static Yaml.Map Document(Workflow workflow) =>
        Yaml.Of(
            ("name", new Yaml.Text(workflow.Name)),
            ("on", Triggers(workflow.Triggers)),
            ("permissions", Yaml.Of(("contents", new Yaml.Text("read")))),
            ("concurrency", Concurrency(workflow.Concurrency)),
            ("jobs", Yaml.Of(workflow.Jobs.Select(job => (job.Id, (Yaml?)Job(job)))))
        );

    private static Yaml.Map Triggers(WorkflowTriggers triggers) =>
        Yaml.Of(
            ("pull_request", triggers.OnPullRequest ? Yaml.Of() : null),
            ("push", Push(triggers)),
            ("workflow_dispatch", Dispatch(triggers.Inputs))
        );

    private static Yaml.Map? Push(WorkflowTriggers triggers) =>
        triggers.PushBranches.IsEmpty && triggers.PushTags.IsEmpty
            ? null
            : Yaml.Of(
                ("branches", Yaml.Texts(triggers.PushBranches)),
                ("tags", Yaml.Texts(triggers.PushTags))
            );

    private static Yaml.Map? Dispatch(ImmutableArray<WorkflowInput> inputs) =>
        inputs.IsEmpty
            ? null
            : Yaml.Of(
                ("inputs", Yaml.Of(inputs.Select(input => (input.Name, (Yaml?)Input(input)))))
            );

    private static Yaml.Map Input(WorkflowInput input) =>
        Yaml.Of(
            ("description", new Yaml.Text(input.Description)),
            ("type", new Yaml.Text(input.Options.IsEmpty ? "string" : "choice")),
            ("required", Bool(input.IsRequired)),
            ("default", Yaml.Maybe(input.Default)),
            ("options", Yaml.Texts(input.Options))
        );

    private static Yaml.Map? Concurrency(WorkflowConcurrency? concurrency) =>
        concurrency is null
            ? null
            : Yaml.Of(
                ("group", new Yaml.Text(concurrency.Group)),
                ("cancel-in-progress", Bool(concurrency.CancelsInProgress))
            );

    private static Yaml.Map Job(WorkflowJob job) =>
        Yaml.Of(
            ("runs-on", job.RunsOn is [var only] ? new Yaml.Text(only) : Yaml.Texts(job.RunsOn)),
            ("needs", Yaml.Texts(job.Needs)),
            ("if", Yaml.Maybe(job.If)),
            ("environment", Environment(job.Environment)),
            ("permissions", Texts(job.Permissions.Select(pair => (pair.Key, pair.Value)))),
            (
                "timeout-minutes",
                new Yaml.Bare(job.TimeoutMinutes.ToString(CultureInfo.InvariantCulture))
            ),
            ("steps", new Yaml.List([.. job.Steps.Select(Step)]))
        );

    private static Yaml.Map? Environment(WorkflowEnvironment? environment) =>
        environment is null
            ? null
            : Yaml.Of(
                ("name", new Yaml.Text(environment.Name)),
                ("url", Yaml.Maybe(environment.Url?.ToString()))
            );

    private static Yaml Step(WorkflowStep step) =>
        step.Match<Yaml>(
            use =>
                Yaml.Of(
                    (
                        "uses",
                        new Yaml.Text($"{use.Action.Name}@{use.Action.Commit}", use.Action.Version)
                    ),
                    ("if", Yaml.Maybe(step.If)),
                    ("with", Texts(use.With))
                ),
            run =>
                Yaml.Of(
                    ("run", new Yaml.Text(run.Command)),
                    ("if", Yaml.Maybe(step.If)),
                    ("env", Texts(run.Variables))
                )
        );

    private static Yaml.Map? Texts(IEnumerable<(string Key, string Value)> pairs)
    {
        var all = pairs.Select(pair => (pair.Key, (Yaml?)new Yaml.Text(pair.Value))).ToList();
        return all.Count == 0 ? null : Yaml.Of(all);
    }

    private static Yaml.Bare Bool(bool value) => new(value ? "true" : "false");
}
