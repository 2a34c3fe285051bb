using Nuke.Common;
using Nuke.Common.Execution;
using Nuke.Engine.Tests.Running;

namespace Nuke.Engine.Tests.Discovery;

[Parallelizable(ParallelScope.All)]
internal sealed class ContextTests
{
    [TestCase("Reads", "start,reads,stop")]
    [TestCase("Reads Writes", "start,writes,reads,stop")]
    [TestCase("Other", "other")]
    public void Context_SurroundsTheTargetsThatDependOnIt(string targets, string order) =>
        Assert.That(BuildRun.Of<Stored>(targets).Order, Is.EqualTo(order));

    [Test]
    public void Context_OfAFailedTarget_IsClearedAway()
    {
        var run = BuildRun.Of<Stored>("Fails");

        Assert.That(run.Order, Is.EqualTo("start,stop"));
        Assert.That(run.Status("StopDatabase"), Is.EqualTo(ExecutionStatus.Succeeded));
        Assert.That(run.ExitCode, Is.EqualTo(-1));
    }

    [Test]
    public void Context_OfASkippedTarget_IsNotPrepared()
    {
        var run = BuildRun.Of<Stored>("Skips");

        Assert.That(run.Order, Is.Empty);
        Assert.That(
            run.Statuses,
            Is.EqualTo("StartDatabase:Skipped,Skips:Skipped,StopDatabase:Skipped")
        );
    }

    [Test]
    public void Context_WithoutSetup_FailsTheDefinition()
    {
        var run = BuildRun.Of<Halved>("Needs");

        Assert.That(run.ExitCode, Is.EqualTo(-1));
        Assert.That(run.Out, Does.Contain("ICleansOnly has 0 setups; it must have one"));
    }

    [Test]
    public void Contains_OfSetupAndCleanup_ComparesTheDefinition()
    {
        IPreparesDatabase build = BuildRun.Of<Stored>("Reads").Build!;

        Assert.That(build.SucceededTargets.Contains(build.StartDatabase), Is.True);
        Assert.That(build.ScheduledTargets.Contains(build.StopDatabase), Is.False);
    }

    internal sealed class Stored : RecordingBuild, IPreparesDatabase
    {
        internal Target Reads =>
            _ => _.DependsOnContext<IPreparesDatabase>().Executes(Ran("reads"));

        internal Target Writes =>
            _ => _.DependsOnContext<IPreparesDatabase>().Executes(Ran("writes"));

        internal Target Fails =>
            _ =>
                _.DependsOnContext<IPreparesDatabase>()
                    .Executes(() => throw new InvalidOperationException("no rows"));

        internal Target Skips =>
            _ =>
                _.DependsOnContext<IPreparesDatabase>()
                    .OnlyWhenStatic(() => false)
                    .Executes(Ran("skips"));

        internal Target Other => _ => _.Executes(Ran("other"));
    }

    internal sealed class Halved : RecordingBuild, Halved.ICleansOnly
    {
        internal interface ICleansOnly : IRecord
        {
            Cleanup Stop => _ => _;
        }

        internal Target Needs => _ => _.DependsOnContext<ICleansOnly>().Executes(Ran("needs"));
    }
}
