using Nuke.Common;
using Nuke.Engine.Tests.Running;

namespace Nuke.Engine.Tests.Execution;

[Parallelizable(ParallelScope.All)]
internal sealed class ContinueTests
{
    [Test]
    public void Continue_AfterAFailure_LeavesOutWhatSucceeded_Facts64()
    {
        using var run = new BuildRun();
        run.Run<Flaky>("B");
        run.WithVariable("HEALED", "true");

        var second = run.Run<Flaky>("B --continue");

        Assert.That(second.Statuses, Is.EqualTo("A:Skipped,B:Succeeded"));
        Assert.That(second.ExitCode, Is.Zero);
    }

    [Test]
    public void Continue_AfterTwoFailures_StillKnowsTheFirstSuccess()
    {
        using var run = new BuildRun();
        run.Run<Flaky>("B");
        run.Run<Flaky>("B --continue");

        var third = run.Run<Flaky>("B --continue");

        Assert.That(third.Statuses, Is.EqualTo("A:Skipped,B:Failed"));
    }

    [Test]
    public void Continue_WithOtherArguments_StartsOver()
    {
        using var run = new BuildRun();
        run.Run<Flaky>("B");

        var second = run.Run<Flaky>("A --continue");

        Assert.That(second.Statuses, Is.EqualTo("A:Succeeded"));
        Assert.That(second.Out, Does.Contain("starting over"));
    }

    [Test]
    public void WithoutContinue_AllTargetsRunAgain()
    {
        using var run = new BuildRun();
        run.Run<Flaky>("B");

        Assert.That(run.Run<Flaky>("B").Statuses, Is.EqualTo("A:Succeeded,B:Failed"));
    }

    private sealed class Flaky : RecordingBuild
    {
        [Parameter]
        readonly bool Healed;

        Target A => _ => _.Executes(Ran("A"));
        Target B =>
            _ =>
                _.DependsOn(A)
                    .Executes(() =>
                    {
                        if (!Healed)
                        {
                            throw new InvalidOperationException("not yet");
                        }
                    });
    }
}
