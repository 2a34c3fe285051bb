using Nuke.Common;
using Nuke.Engine.Tests.Running;

namespace Nuke.Engine.Tests.Planning;

[Parallelizable(ParallelScope.All)]
internal sealed class PlanningTests
{
    [Test]
    public void Chain_ByDefault_RunsDependenciesFirst_Facts1()
    {
        var run = BuildRun.Of<Chain>("", x => x.C);

        Assert.That((run.Order, run.ExitCode), Is.EqualTo(("A,B,C", 0)), run.Out);
    }

    [Test]
    public void Default_WithUnrelatedTargets_RunsAlone_Facts2() =>
        Assert.That(BuildRun.Of<Unrelated>("", x => x.A).Order, Is.EqualTo("A"));

    [Test]
    public void NamedTarget_BesideADefault_ReplacesIt_Facts3()
    {
        var run = BuildRun.Of<Unrelated>("B", x => x.A);

        Assert.That(run.Order, Is.EqualTo("B"));
        Assert.That(run.Build!.InvokedTargets.Select(x => x.Name), Is.EqualTo(new[] { "B" }));
    }

    [Test]
    public void InvokedTargets_WithoutArguments_AreEmpty_Facts4()
    {
        var run = BuildRun.Of<Unrelated>("", x => x.A);

        Assert.That(run.Build!.InvokedTargets, Is.Empty);
    }

    [TestCase("A B C")]
    [TestCase("C A B")]
    [TestCase("--target B+C+A")]
    public void Unrelated_AllNamed_RunInReverseListingOrder_Facts5(string arguments) =>
        Assert.That(BuildRun.Of<Unrelated>(arguments).Order, Is.EqualTo("C,B,A"));

    [Test]
    public void DependsOn_InEitherOrder_GivesTheSamePlan_Facts6()
    {
        using var scope = Assert.EnterMultipleScope();
        Assert.That(BuildRun.Of<TwoNeeds>("C").Order, Is.EqualTo("B,A,C"));
        Assert.That(BuildRun.Of<TwoNeeds>("D").Order, Is.EqualTo("B,A,D"));
    }

    [TestCase("Compile", "Restore,Compile")]
    [TestCase("Compile Clean", "Clean,Restore,Compile")]
    public void Before_AddsOrderButNoTarget_Facts8(string arguments, string order) =>
        Assert.That(BuildRun.Of<Ordered>(arguments).Order, Is.EqualTo(order));

    [TestCase("Late Early", "Early,Late")]
    [TestCase("Late", "Late")]
    public void After_AddsOrderButNoTarget_Facts9(string arguments, string order) =>
        Assert.That(BuildRun.Of<Ordered>(arguments).Order, Is.EqualTo(order));

    [TestCase("Needed", "Helper,Needed")]
    [TestCase("Cause", "Cause,Effect")]
    [TestCase("Second First", "First,Second")]
    public void ReverseForms_MeanTheSame_Facts10(string arguments, string order) =>
        Assert.That(BuildRun.Of<Reverse>(arguments).Order, Is.EqualTo(order));

    [Test]
    public void Triggers_OfTriggers_RunToo_Facts11() =>
        Assert.That(BuildRun.Of<Triggering>("A").Order, Is.EqualTo("A,B,C"));

    [Test]
    public void Trigger_WithADependency_RunsItBeforeItself_Facts12()
    {
        var order = BuildRun.Of<Triggering>("Start").Order.Split(',').ToList();

        Assert.That(order, Is.EquivalentTo(new[] { "X", "Start", "End" }));
        Assert.That(order[^1], Is.EqualTo("End"));
    }

    [Test]
    public void TwoDefaults_AreBothPlanned_Facts14() =>
        Assert.That(BuildRun.Of<TwoNeeds>("", x => x.C, x => x.D).Order, Is.EqualTo("B,A,D,C"));

    [Test]
    public void NoDefault_WithoutArguments_ShowsTheHelp_Facts15()
    {
        var run = BuildRun.Of<Chain>();

        Assert.That((run.ExitCode, run.Order), Is.EqualTo((0, "")));
        Assert.That(run.Out, Does.Contain("Targets (with their direct dependencies)"));
    }

    [Test]
    public void Circle_ThatNobodyInvoked_StillFails_Facts16()
    {
        var run = BuildRun.Of<Circular>("Free");

        Assert.That((run.ExitCode, run.Order), Is.EqualTo((-1, "")));
        Assert.That(run.Out, Does.Contain("A -> B"));
    }

    [Test]
    public void Circle_OfOrderOnly_Fails_Facts17()
    {
        var run = BuildRun.Of<CircularOrder>("A");

        Assert.That((run.ExitCode, run.Order), Is.EqualTo((-1, "")));
        Assert.That(run.Out, Does.Contain("A -> B"));
    }

    [Test]
    public void SelfDependency_Fails_Facts18()
    {
        var run = BuildRun.Of<Selfish>("A");

        Assert.That(run.ExitCode, Is.EqualTo(-1));
        Assert.That(run.Out, Does.Contain("'A' depends on itself"));
    }

    [TestCase("my-target")]
    [TestCase("MYTARGET")]
    [TestCase("MyTarget")]
    public void Name_IgnoresCaseAndDashes_Facts20(string name) =>
        Assert.That(BuildRun.Of<Ordered>(name).Order, Is.EqualTo("MyTarget"));

    [Test]
    public void Strict_WithUnorderedTargets_Fails()
    {
        var run = BuildRun.Of<Unrelated>("A --strict");

        Assert.That(run.ExitCode, Is.EqualTo(-1));
        Assert.That(run.Out, Does.Contain("A, B, C"));
    }

    [Test]
    public void Strict_WithACompleteOrder_Runs() =>
        Assert.That(BuildRun.Of<Chain>("C --strict").Order, Is.EqualTo("A,B,C"));

    private sealed class Chain : RecordingBuild
    {
        public Target A => _ => _.Executes(Ran("A"));
        public Target B => _ => _.DependsOn(A).Executes(Ran("B"));
        public Target C => _ => _.DependsOn(B).Executes(Ran("C"));
    }

    private sealed class Unrelated : RecordingBuild
    {
        public Target A => _ => _.Executes(Ran("A"));
        public Target B => _ => _.Executes(Ran("B"));
        public Target C => _ => _.Executes(Ran("C"));
    }

    private sealed class TwoNeeds : RecordingBuild
    {
        public Target A => _ => _.Executes(Ran("A"));
        public Target B => _ => _.Executes(Ran("B"));
        public Target C => _ => _.DependsOn(A, B).Executes(Ran("C"));
        public Target D => _ => _.DependsOn(B, A).Executes(Ran("D"));
    }

    private sealed class Ordered : RecordingBuild
    {
        Target Clean => _ => _.Before(Restore).Executes(Ran("Clean"));
        Target Restore => _ => _.Executes(Ran("Restore"));
        Target Compile => _ => _.DependsOn(Restore).Executes(Ran("Compile"));
        Target Early => _ => _.Executes(Ran("Early"));
        Target Late => _ => _.After(Early).Executes(Ran("Late"));
        Target MyTarget => _ => _.Executes(Ran("MyTarget"));
    }

    private sealed class Reverse : RecordingBuild
    {
        Target Helper => _ => _.DependentFor(Needed).Executes(Ran("Helper"));
        Target Needed => _ => _.Executes(Ran("Needed"));
        Target Effect => _ => _.TriggeredBy(Cause).Executes(Ran("Effect"));
        Target Cause => _ => _.Executes(Ran("Cause"));
        Target Second => _ => _.Executes(Ran("Second"));
        Target First => _ => _.Before(Second).Executes(Ran("First"));
    }

    private sealed class Triggering : RecordingBuild
    {
        Target A => _ => _.Triggers(B).Executes(Ran("A"));
        Target B => _ => _.Triggers(C).Executes(Ran("B"));
        Target C => _ => _.Executes(Ran("C"));
        Target X => _ => _.Executes(Ran("X"));
        Target Start => _ => _.Triggers(End).Executes(Ran("Start"));
        Target End => _ => _.DependsOn(X).Executes(Ran("End"));
    }

    private sealed class Circular : RecordingBuild
    {
        Target Free => _ => _.Executes(Ran("Free"));
        Target A => _ => _.DependsOn(B);
        Target B => _ => _.DependsOn(A);
    }

    private sealed class CircularOrder : RecordingBuild
    {
        Target A => _ => _.Before(B).After(B).Executes(Ran("A"));
        Target B => _ => _.Executes(Ran("B"));
    }

    private sealed class Selfish : RecordingBuild
    {
        Target A => _ => _.DependsOn(A);
    }
}
