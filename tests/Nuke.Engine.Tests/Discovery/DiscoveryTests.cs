using Nuke.Common;
using Nuke.Engine.Tests.Running;

namespace Nuke.Engine.Tests.Discovery;

[Parallelizable(ParallelScope.All)]
internal sealed class DiscoveryTests
{
    [Test]
    public void ComponentTargets_AreFoundWithTheirDefaultBodies() =>
        Assert.That(BuildRun.Of<Composed>("Package").Order, Is.EqualTo("compile,package"));

    [Test]
    public void ExplicitImplementation_InheritsTheDefault() =>
        Assert.That(
            BuildRun.Of<Overriding>("Package").Order,
            Is.EqualTo("compile,before,package,after")
        );

    [Test]
    public void ImplicitImplementation_ReplacesTheDefault() =>
        Assert.That(BuildRun.Of<Replacing>("Package").Order, Is.EqualTo("own,package"));

    [Test]
    public void Base_ThroughThreeLevels_GivesOneDescriptionAndAction_Facts81()
    {
        var run = BuildRun.Of<Third>("SharedTarget");

        Assert.That(run.Order, Is.EqualTo("shared"));
        Assert.That(run.Target("SharedTarget").Description, Is.EqualTo("third"));
        Assert.That(run.Target("SharedTarget").Actions, Has.Count.EqualTo(1));
    }

    [Test]
    public void TryForms_OfAMissingComponent_DoNothing() =>
        Assert.That(BuildRun.Of<Lonely>("Optional").Order, Is.EqualTo("optional"));

    [Test]
    public void ComponentThatIsMissing_FailsTheDefinition_Facts23()
    {
        var run = BuildRun.Of<Broken>("Needs");

        Assert.That(run.ExitCode, Is.EqualTo(-1));
        Assert.That(run.Out, Does.Contain("ICompiles, which Broken does not implement"));
    }

    [Test]
    public void DependencyOutsideTheBuild_FailsTheDefinition_Facts23()
    {
        var run = BuildRun.Of<Foreign>("Needs");

        Assert.That(run.ExitCode, Is.EqualTo(-1));
        Assert.That(run.Out, Does.Contain("refers to a target that is no property of the build"));
    }

    [Test]
    public void SameName_OfTwoComponents_IsRefused()
    {
        var run = BuildRun.Of<Ambiguous>("Compile");

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("Target 'Compile' comes from both"));
    }

    [Test]
    public void Shorthand_WithSeveralTargets_NamesThem()
    {
        var run = BuildRun.Of<Shorthand>("A");

        Assert.That(run.Out, Does.Contain("ITwo has 2 targets; say which one: One, Two"));
    }

    [Test]
    public void PrivateTargets_OfBaseClasses_AreInvisible()
    {
        var run = BuildRun.Of<Derived>("--help");

        Assert.That(run.Out, Does.Contain("Open").And.Not.Contain("Hidden"));
    }

    [Test]
    public void SetsOfTargets_AnswerToTheirProperty()
    {
        var run = BuildRun.Of<Asking>("B");

        Assert.That(run.Order, Is.EqualTo("A succeeded,B runs"));
    }

    private sealed class Composed : RecordingBuild, IPackages;

    private sealed class Overriding : RecordingBuild, IPackages
    {
        Target IPackages.Package =>
            _ => _.Executes(Ran("before")).Inherit<IPackages>().Executes(Ran("after"));
    }

    private sealed class Replacing : RecordingBuild, IPackages
    {
        public Target Compile => _ => _.Executes(Ran("own"));
    }

    private class First : RecordingBuild
    {
        public virtual Target SharedTarget => _ => _.Description("first").Executes(Ran("shared"));
    }

    private class Second : First
    {
        public override Target SharedTarget => _ => _.Base().Description("second");
    }

    private sealed class Third : Second
    {
        public override Target SharedTarget => _ => _.Base().Description("third");
    }

    private sealed class Lonely : RecordingBuild
    {
        Target Optional =>
            _ =>
                _.TryDependsOn<ICompiles>()
                    .TryAfter<ICompiles>(x => x.Compile)
                    .Executes(Ran("optional"));
    }

    private sealed class Broken : RecordingBuild
    {
        Target Needs => _ => _.DependsOn<ICompiles>();
    }

    private sealed class Foreign : RecordingBuild
    {
        Target Needs => _ => _.DependsOn(x => x.Unlisted());
    }

    private sealed class Ambiguous : RecordingBuild, ICompiles, ICompilesToo;

    private sealed class Shorthand : RecordingBuild, ITwo
    {
        Target A => _ => _.DependsOn<ITwo>();
    }

    private abstract class WithHidden : RecordingBuild
    {
        private Target Hidden => _ => _.Executes(Ran("hidden"));
        protected Target Open => _ => _.Executes(Ran("open"));
    }

    private sealed class Derived : WithHidden;

    private sealed class Asking : RecordingBuild
    {
        Target A => _ => _.Executes(() => { });
        Target B =>
            _ =>
                _.DependsOn(A)
                    .Executes(() =>
                    {
                        Order.Add(SucceededTargets.Contains(A) ? "A succeeded" : "A missing");
                        Order.Add(RunningTargets.Contains(B) ? "B runs" : "B missing");
                    });
    }
}
