using System.Collections.Immutable;

namespace Deploy.Components.Generation;

/// <summary>The pipeline's workflows: checks, deployment, roll back.</summary>
internal static class PipelineWorkflows
{
    private const int CheckMinutes = 30;
    private const int DeployMinutes = 60;
    private const string OnPush = "github.event_name == 'push'";
    private const string OnDevelop = "github.ref == 'refs/heads/develop'";

    private static readonly ImmutableArray<string> DeployRunner = ["self-hosted", "deploy"];

    private static readonly ImmutableArray<string> RunnerNotice =
    [
        "",
        "It runs on a self-hosted runner with the label 'deploy' that keeps its work folder:",
        "releases, ledger and embedded environments live in .deploy/ of the checkout. A hosted",
        "runner forgets them after each job and would have nothing to promote. The checkout does",
        "not clean, so that .deploy/ stays, and RUNNER_TRACKING_ID is emptied, so that the runner",
        "leaves the host of the local environments alone when the job ends.",
    ];

    public static ImmutableArray<Workflow> Of(PipelineShape shape) =>
        [Check(shape), Deploy(shape), Rollback(shape)];

    private static Workflow Check(PipelineShape shape) =>
        new()
        {
            FileName = "ci",
            Name = "Checks",
            Triggers = new() { OnPullRequest = true, PushBranches = ["feature/**"] },
            Concurrency = new("checks-${{ github.ref }}", CancelsInProgress: true),
            Jobs =
            [
                new()
                {
                    Id = "verify",
                    RunsOn = ["ubuntu-latest"],
                    TimeoutMinutes = CheckMinutes,
                    Steps = CheckSteps(shape.CheckTarget),
                },
            ],
        };

    private static ImmutableArray<WorkflowStep> CheckSteps(string target) =>
        [
            new WorkflowStep.Use(
                ActionPin.Checkout,
                ("fetch-depth", "0"),
                ("persist-credentials", "false")
            ),
            new WorkflowStep.Use(ActionPin.SetupDotNet, ("global-json-file", "global.json")),
            new WorkflowStep.Use(
                ActionPin.Cache,
                ("path", "~/.nuget/packages"),
                ("key", "nuget-${{ runner.os }}-${{ hashFiles('**/*.props', '**/*.csproj') }}")
            ),
            new WorkflowStep.Run($"./build.sh {target}"),
            new WorkflowStep.Use(
                ActionPin.UploadArtifact,
                ("name", "reports"),
                ("path", ".deploy/reports"),
                ("include-hidden-files", "true"),
                ("if-no-files-found", "ignore")
            )
            {
                If = "always()",
            },
        ];

    private static Workflow Deploy(PipelineShape shape) =>
        new()
        {
            FileName = "deploy",
            Name = "Deploy",
            Header =
            [
                $"develop goes to {shape.Environments[0]}, main and tags v* to {shape.Production}.",
                $"The reviewers of the environment '{shape.Production}' confirm each of its steps.",
                .. RunnerNotice,
            ],
            Triggers = new()
            {
                PushBranches = ["develop", "main"],
                PushTags = ["v*"],
                Inputs =
                [
                    new("target", "How far to go")
                    {
                        IsRequired = true,
                        Options = shape.DeployTargets,
                        Default = shape.StagingTarget,
                    },
                ],
            },
            Concurrency = new("deploy", CancelsInProgress: false),
            Jobs = [Dev(shape), Staging(shape), .. Production(shape)],
        };

    private static WorkflowJob Dev(PipelineShape shape) =>
        Deploying(shape.DevTarget) with
        {
            If = $"({OnPush} && {OnDevelop}) || inputs.target == '{shape.DevTarget}'",
            Environment = new(shape.Environments[0]),
        };

    private static WorkflowJob Staging(PipelineShape shape) =>
        Deploying(shape.StagingTarget) with
        {
            If = $"({OnPush} && !({OnDevelop})) || {Chosen(shape, shape.StagingTarget)}",
            Environment = new(shape.Environments[^2]),
        };

    private static IEnumerable<WorkflowJob> Production(PipelineShape shape) =>
        shape.ProductionTargets.Select(
            (target, index) =>
                Deploying($"{target} --confirm {shape.Production}") with
                {
                    Id = Id(target),
                    Needs =
                    [
                        Id(index == 0 ? shape.StagingTarget : shape.ProductionTargets[index - 1]),
                    ],
                    If = $"{OnPush} || {Chosen(shape, target)}",
                    Environment = new(shape.Production),
                }
        );

    /// <summary>Started by hand with this target or a later one.</summary>
    private static string Chosen(PipelineShape shape, string target)
    {
        var later = shape.DeployTargets.SkipWhile(name => name != target);
        return $"contains(fromJSON('[\"{string.Join("\", \"", later)}\"]'), inputs.target)";
    }

    private static Workflow Rollback(PipelineShape shape) =>
        new()
        {
            FileName = "rollback",
            Name = "Roll back",
            Header =
            [
                "Puts an older release back. It does not wait for a deployment under way:",
                "the lease of the environment decides, and Abort ends what is in its way.",
                .. RunnerNotice,
            ],
            Triggers = new()
            {
                Inputs =
                [
                    new("environment", "Where")
                    {
                        IsRequired = true,
                        Options = shape.Environments,
                        Default = shape.Production,
                    },
                    new("version", "Which release; empty: the one before"),
                    new("reason", "Why, for the record") { IsRequired = true },
                ],
            },
            Concurrency = new("rollback", CancelsInProgress: false),
            Jobs =
            [
                Deploying(shape.RollbackTarget) with
                {
                    Environment = new("${{ inputs.environment }}"),
                    Steps = [Checkout, RollBack(shape.RollbackTarget)],
                },
            ],
        };

    private static WorkflowStep.Run RollBack(string target) =>
        new(
            $"./build.sh {target} --environment \"$WHERE\" --confirm \"$WHERE\" "
                + "--reason \"$REASON\" ${VERSION:+--to \"$VERSION\"}"
        )
        {
            Variables =
            [
                OutlivesTheJob,
                ("WHERE", "${{ inputs.environment }}"),
                ("VERSION", "${{ inputs.version }}"),
                ("REASON", "${{ inputs.reason }}"),
            ],
        };

    private static WorkflowJob Deploying(string command) =>
        new()
        {
            Id = Id(command),
            RunsOn = DeployRunner,
            TimeoutMinutes = DeployMinutes,
            Steps =
            [
                Checkout,
                new WorkflowStep.Run($"./build.sh {command}") { Variables = [OutlivesTheJob] },
            ],
        };

    private static (string Key, string Value) OutlivesTheJob => ("RUNNER_TRACKING_ID", "");

    private static WorkflowStep.Use Checkout { get; } =
        new(
            ActionPin.Checkout,
            ("fetch-depth", "0"),
            ("clean", "false"),
            ("persist-credentials", "false")
        );

    private static string Id(string target) => target.Split(' ')[0].ToLowerInvariant();
}
