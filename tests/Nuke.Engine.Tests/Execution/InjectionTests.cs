using Nuke.Common;
using Nuke.Common.CI;
using Nuke.Common.CI.GitHubActions;
using Nuke.Common.Git;
using Nuke.Common.ProjectModel;
using Nuke.Common.Tooling;
using Nuke.Engine.Tests.Running;

namespace Nuke.Engine.Tests.Execution;

[Parallelizable(ParallelScope.All)]
internal sealed class InjectionTests
{
    [Test]
    public void Members_AreGivenTheirValues()
    {
        using var run = new BuildRun()
            .WithVariable("PATH", "/usr/bin:/bin")
            .WithVariable("GITHUB_ACTIONS", "true")
            .WithVariable("GITHUB_RUN_ID", "77")
            .With(".git/HEAD", "ref: refs/heads/main")
            .With("All.slnx", "<Solution />")
            .With("tool.sh", "");

        var build = run.Run<Sample>("Go").Build!;

        Assert.That(build.Repository?.Branch, Is.EqualTo("main"));
        Assert.That(build.Solution?.Name, Is.EqualTo("All"));
        Assert.That(build.Sh, Is.Not.Null);
        Assert.That(build.Script, Is.Not.Null);
        Assert.That(build.Actions?.RunId, Is.EqualTo(77));
    }

    [Test]
    public void Member_ThatCannotBeFound_GivesAWarningUnlessOptional()
    {
        var run = BuildRun.Of<Sample>("Go");

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Out, Does.Contain("Could not give 'Repository' a value"));
        Assert.That(run.Out, Does.Not.Contain("Could not give 'Solution' a value"));
        Assert.That(run.Build!.Actions, Is.Null);
    }

    private sealed class Sample : RecordingBuild
    {
        [GitRepository]
        public readonly GitRepository? Repository;

        [Solution]
        [Optional]
        public readonly Solution? Solution;

        [PathVariable]
        public readonly Tool? Sh;

        [LocalPath("tool.sh")]
        public readonly Tool? Script;

        [CI]
        public readonly GitHubActions? Actions;

        Target Go => _ => _.Executes(Ran("Go"));
    }
}
