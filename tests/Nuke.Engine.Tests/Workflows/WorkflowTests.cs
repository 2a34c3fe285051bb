using Nuke.Common;
using Nuke.Common.CI.GitHubActions;
using Nuke.Engine.Tests.Running;

namespace Nuke.Engine.Tests.Workflows;

[Parallelizable(ParallelScope.All)]
internal sealed class WorkflowTests
{
    private const string Files = "'**/global.json', '**/*.csproj', '**/Directory.Packages.props'";

    private const string Group =
        "${{ github.workflow }} @ "
        + "${{ github.event.pull_request.head.label || github.run_id }}";

    private const string Simple = $$$"""
        name: ci

        on: [push, pull_request]

        permissions:
          contents: read

        jobs:
          ubuntu-latest:
            name: ubuntu-latest
            runs-on: ubuntu-latest
            steps:
              - uses: actions/checkout@v6
              - uses: actions/cache@v4
                with:
                  path: |
                    .nuke/temp
                    ~/.nuget/packages
                  key: ${{ runner.os }}-${{ hashFiles({{{Files}}}) }}
              - run: ./build.sh Pack
                env:
                  NuGetApiKey: ${{ secrets.NUGET_API_KEY }}
                  GITHUB_TOKEN: ${{ secrets.GITHUB_TOKEN }}
              - uses: actions/upload-artifact@v5
                with:
                  name: packages
                  path: out/packages

        """;

    private const string Detailed = $$$"""
        name: release it

        on:
          push:
            branches:
              - main
              - 'release/*'
            paths:
              - src
              - '!docs/**'
          workflow_dispatch:
            inputs:
              TheVersion:
                description: "The Version"
                required: true
          schedule:
            - cron: '0 3 * * *'

        concurrency:
          group: {{{Group}}}
          cancel-in-progress: true

        jobs:
          windows-latest:
            name: windows-latest
            runs-on: windows-latest
            timeout-minutes: 10
            environment:
              name: production
              url: https://example.org
            steps:
              - uses: actions/checkout@v6
                with:
                  submodules: recursive
                  fetch-depth: 0
              - run: ./build.ps1 Test
                env:
                  TheVersion: ${{ github.event.inputs.TheVersion }}
          macos-10_15:
            name: macos-10.15
            runs-on: macos-10.15
            timeout-minutes: 10
            environment:
              name: production
              url: https://example.org
            steps:
              - uses: actions/checkout@v6
                with:
                  submodules: recursive
                  fetch-depth: 0
              - run: ./build.sh Test
                env:
                  TheVersion: ${{ github.event.inputs.TheVersion }}

        """;

    [TestCase("GitHubActions_ci", "ci", Simple)]
    [TestCase("githubactions_release_it", "release_it", Detailed)]
    public void Workflow_EqualsItsSnapshot_Facts95(string id, string file, string expected)
    {
        using var run = new BuildRun();

        var outcome = run.Run<Sample>($"--generate-configuration {id}");

        var text = File.ReadAllText(Path.Combine(run.Root, $".github/workflows/{file}.yml"));
        Assert.That(outcome.ExitCode, Is.Zero, outcome.All);
        Assert.That(text[text.IndexOf("name:", StringComparison.Ordinal)..], Is.EqualTo(expected));
    }

    [Test]
    public void Workflow_WrittenAgain_StaysAsItIs_Facts95()
    {
        using var run = new BuildRun();
        run.Run<Sample>("Test");
        var file = Path.Combine(run.Root, ".github/workflows/ci.yml");
        var time = File.GetLastWriteTimeUtc(file);

        var second = run.Run<Sample>("Test");

        Assert.That(File.GetLastWriteTimeUtc(file), Is.EqualTo(time));
        Assert.That(second.Out, Does.Not.Contain("stale"));
    }

    [Test]
    public void StaleWorkflow_OnThisMachine_IsRewrittenWithAWarning()
    {
        using var run = new BuildRun().With(".github/workflows/ci.yml", "old");

        var outcome = run.Run<Sample>("Test");

        Assert.That(outcome.ExitCode, Is.Zero);
        Assert.That(outcome.Out, Does.Contain("ci.yml' was stale and has been rewritten"));
    }

    [Test]
    public void StaleWorkflow_OnAServer_FailsTheBuild()
    {
        using var run = new BuildRun()
            .With(".github/workflows/ci.yml", "old")
            .WithVariable("GITHUB_ACTIONS", "true");

        var outcome = run.Run<Sample>("Test");

        Assert.That((outcome.ExitCode, outcome.Order), Is.EqualTo((-1, "")));
        Assert.That(outcome.Out, Does.Contain("--generate-configuration GitHubActions_ci"));
    }

    [Test]
    public void ShortAndDetailedTriggers_Fail_Facts95()
    {
        var run = BuildRun.Of<Mixed>("--generate-configuration GitHubActions_ci");

        Assert.That(run.Error, Does.Contain("both short triggers (On) and detailed ones"));
    }

    [Test]
    public void NoTrigger_Fails_Facts95() =>
        Assert.That(
            BuildRun.Of<Silent>("--generate-configuration GitHubActions_ci").Error,
            Does.Contain("has no trigger")
        );

    [Test]
    public void UnknownWorkflow_IsRefusedWithASuggestion() =>
        Assert.That(
            BuildRun.Of<Silent>("--generate-configuration GitHubActions_cy").Error,
            Does.Contain("Did you mean 'GitHubActions_ci'?")
        );

    [GitHubActions(
        "ci",
        GitHubActionsImage.UbuntuLatest,
        On = [GitHubActionsTrigger.Push, GitHubActionsTrigger.PullRequest],
        ReadPermissions = [GitHubActionsPermissions.Contents],
        ImportSecrets = ["NuGetApiKey"],
        EnableGitHubToken = true,
        InvokedTargets = ["Pack"]
    )]
    [GitHubActions(
        "release it",
        GitHubActionsImage.WindowsLatest,
        GitHubActionsImage.MacOs1015,
        OnPushBranches = ["main", "release/*"],
        OnPushIncludePaths = ["src"],
        OnPushExcludePaths = ["docs/**"],
        OnWorkflowDispatchRequiredInputs = ["TheVersion"],
        OnCronSchedule = "0 3 * * *",
        ConcurrencyCancelInProgress = true,
        TimeoutMinutes = 10,
        EnvironmentName = "production",
        EnvironmentUrl = "https://example.org",
        CacheKeyFiles = [],
        Submodules = GitHubActionsSubmodules.Recursive,
        FetchDepth = 0,
        InvokedTargets = ["Test"]
    )]
    private sealed class Sample : RecordingBuild
    {
        Target Test => _ => _.Executes(Ran("Test"));
        Target Pack =>
            _ =>
                _.DependsOn(Test)
                    .Produces(RootDirectory / "out/packages/*.nupkg")
                    .Executes(Ran("P"));
    }

    [GitHubActions(
        "ci",
        GitHubActionsImage.UbuntuLatest,
        On = [GitHubActionsTrigger.Push],
        OnPushBranches = ["main"]
    )]
    private sealed class Mixed : RecordingBuild;

    [GitHubActions("ci", GitHubActionsImage.UbuntuLatest)]
    private sealed class Silent : RecordingBuild;
}
