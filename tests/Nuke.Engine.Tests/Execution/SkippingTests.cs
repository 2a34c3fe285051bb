using Nuke.Common;
using Nuke.Engine.Tests.Running;

namespace Nuke.Engine.Tests.Execution;

[Parallelizable(ParallelScope.All)]
internal sealed class SkippingTests
{
    [Test]
    public void BareSkip_WithANamedTarget_SkipsTheOthers_Facts24()
    {
        var run = BuildRun.Of<Chain>("C --skip");

        Assert.That(run.Statuses, Is.EqualTo("A:Skipped,B:Skipped,C:Succeeded"));
        Assert.That(run.Row("A"), Does.EndWith("// Skipped: via parameter"));
        Assert.That(run.ExitCode, Is.Zero);
    }

    [Test]
    public void BareSkip_WithADefaultTarget_SkipsAll_Facts25()
    {
        var run = BuildRun.Of<Chain>("--skip", x => x.C);

        Assert.That(run.Statuses, Is.EqualTo("A:Skipped,B:Skipped,C:Skipped"));
        Assert.That(run.ExitCode, Is.Zero);
    }

    [Test]
    public void Skip_OfOneTarget_LeavesTheOthers_Facts26() =>
        Assert.That(
            BuildRun.Of<Chain>("C --skip A").Statuses,
            Is.EqualTo("A:Skipped,B:Succeeded,C:Succeeded")
        );

    [Test]
    public void Skip_OfAnUnknownName_IsRefused_DiffersFromFacts29()
    {
        var run = BuildRun.Of<Chain>("C --skip Aa");

        Assert.That((run.ExitCode, run.Build), Is.EqualTo((2, (Chain?)null)));
        Assert.That(run.Error, Does.Contain("Did you mean 'A'?"));
    }

    [Test]
    public void Skip_OfTheNamedTarget_SkipsOnlyWhatOnlyItNeeds_Facts30()
    {
        var run = BuildRun.Of<Chain>("C --skip C");

        Assert.That(run.Statuses, Is.EqualTo("A:Skipped,B:Skipped,C:Succeeded"));
        Assert.That(run.Row("B"), Does.EndWith("// Skipped: because of C"));
    }

    [Test]
    public void StaticCondition_ThatIsFalse_SkipsExclusiveDependencies_Facts31()
    {
        var run = BuildRun.Of<Conditions>("C");

        Assert.That(run.Statuses, Is.EqualTo("A:Skipped,B:Skipped,C:Succeeded"));
        Assert.That(run.Row("A"), Does.EndWith("// Skipped: because of B"));
        Assert.That(run.Row("B"), Does.EndWith("// OnlyWhen: Never"));
    }

    [Test]
    public void StaticCondition_OfTheNamedTarget_SkipsAll_Facts32()
    {
        var run = BuildRun.Of<Conditions>("NamedFalse");

        Assert.That(run.Statuses, Is.EqualTo("Plain:Skipped,NamedFalse:Skipped"));
        Assert.That(run.ExitCode, Is.Zero);
    }

    [Test]
    public void Conditions_ThatAreFalse_AreJoined_Facts33() =>
        Assert.That(
            BuildRun.Of<Conditions>("Several").Row("Several"),
            Does.EndWith("// OnlyWhen: Never && !Always")
        );

    [Test]
    public void DynamicCondition_AtItsTurn_LeavesFinishedDependencies_Facts35()
    {
        var run = BuildRun.Of<Conditions>("Late");

        Assert.That(run.Statuses, Is.EqualTo("Plain:Succeeded,Late:Skipped"));
    }

    [Test]
    public void Conditions_AreAskedInOrder_Facts37() =>
        Assert.That(
            BuildRun.Of<Asking>("Two").Order,
            Is.EqualTo("static1,static2,dynamic1,run1,dynamic2,run2")
        );

    [Test]
    public void DynamicCondition_OfASkippedTarget_IsNotAsked_Facts38()
    {
        var run = BuildRun.Of<Throwing>("End");

        Assert.That(run.Statuses, Is.EqualTo("Both:Skipped,End:Succeeded"));
    }

    [Test]
    public void StaticCondition_ThatThrows_FailsBeforeAnythingRuns_Facts39()
    {
        var run = BuildRun.Of<Throwing>("Static");

        Assert.That((run.ExitCode, run.Order), Is.EqualTo((-1, "")));
        Assert.That(run.Out, Does.Contain("condition of target 'Static' failed: boom"));
        Assert.That(run.Statuses, Is.EqualTo("Plain:NotRun,Static:NotRun"));
    }

    [Test]
    public void DynamicCondition_ThatThrows_FailsItsTarget()
    {
        var run = BuildRun.Of<Throwing>("Dynamic");

        Assert.That((run.ExitCode, run.Order), Is.EqualTo((-1, "Plain")));
        Assert.That(run.Statuses, Is.EqualTo("Plain:Succeeded,Dynamic:Failed"));
    }

    [Test]
    public void WhenSkipped_WithExecute_RunsTheDependencies() =>
        Assert.That(
            BuildRun.Of<Conditions>("Alone").Statuses,
            Is.EqualTo("Plain:Succeeded,Alone:Skipped")
        );

    [Test]
    public void SkippedTarget_WithSummaryInformation_ShowsIt()
    {
        var run = BuildRun.Of<Evident>("Deploy");

        Assert.That(run.Row("Deploy"), Does.EndWith("// Evidence: #12"));
    }

    private sealed class Chain : RecordingBuild
    {
        public Target A => _ => _.Executes(Ran("A"));
        public Target B => _ => _.DependsOn(A).Executes(Ran("B"));
        public Target C => _ => _.DependsOn(B).Executes(Ran("C"));
    }

    private sealed class Conditions : RecordingBuild
    {
        bool Never => false;
        bool Always => true;
        Target Plain => _ => _.Executes(Ran("Plain"));
        Target A => _ => _.Executes(Ran("A"));
        Target B => _ => _.DependsOn(A).OnlyWhenStatic(() => Never).Executes(Ran("B"));
        Target C => _ => _.DependsOn(B).Executes(Ran("C"));
        Target NamedFalse => _ => _.DependsOn(Plain).OnlyWhenStatic(() => Never).Executes(Ran("N"));
        Target Several =>
            _ =>
                _.OnlyWhenStatic(() => Never)
                    .OnlyWhenStatic(() => Always)
                    .OnlyWhenStatic(() => !Always)
                    .Executes(Ran("Several"));
        Target Late => _ => _.DependsOn(Plain).OnlyWhenDynamic(() => Never).Executes(Ran("Late"));
        Target Alone =>
            _ =>
                _.DependsOn(Plain)
                    .OnlyWhenStatic(() => Never)
                    .WhenSkipped(DependencyBehavior.Execute)
                    .Executes(Ran("Alone"));
    }

    private sealed class Asking : RecordingBuild
    {
        Target One =>
            _ =>
                _.OnlyWhenStatic(() => Note("static1", true))
                    .OnlyWhenDynamic(() => Note("dynamic1", true))
                    .Executes(Ran("run1"));
        Target Two =>
            _ =>
                _.DependsOn(One)
                    .OnlyWhenStatic(() => Note("static2", true))
                    .OnlyWhenDynamic(() => Note("dynamic2", true))
                    .Executes(Ran("run2"));
    }

    private sealed class Throwing : RecordingBuild
    {
        bool Boom => throw new InvalidOperationException("boom");
        Target Plain => _ => _.Executes(Ran("Plain"));
        Target Both =>
            _ => _.OnlyWhenStatic(() => false).OnlyWhenDynamic(() => Boom).Executes(Ran("Both"));
        Target End => _ => _.DependsOn(Both).Executes(Ran("End"));
        Target Static => _ => _.DependsOn(Plain).OnlyWhenStatic(() => Boom).Executes(Ran("S"));
        Target Dynamic => _ => _.DependsOn(Plain).OnlyWhenDynamic(() => Boom).Executes(Ran("D"));
    }

    private sealed class Evident : RecordingBuild
    {
        Target Deploy => _ => _.OnlyWhenDynamic(() => IsMissing()).Executes(Ran("Deploy"));

        private bool IsMissing()
        {
            var target = ExecutionPlan.Single(x => x.Name == nameof(Deploy));
            target.SummaryInformation["Evidence"] = "#12";
            return false;
        }
    }
}
