using Nuke.Common;
using Nuke.Common.Execution;
using Nuke.Engine.Tests.Running;

namespace Nuke.Engine.Tests.Execution;

[Parallelizable(ParallelScope.All)]
internal sealed class HookTests
{
    [Test]
    public void Hooks_OfASuccess_ComeInOrder_Facts52() =>
        Assert.That(
            BuildRun.Of<Hooked>("Good").Order,
            Is.EqualTo("created,initialized,running Good,good,succeeded Good,finished")
        );

    [Test]
    public void Hooks_OfAFailure_ComeInOrder_Facts52() =>
        Assert.That(
            BuildRun.Of<Hooked>("Bad").Order,
            Is.EqualTo("created,initialized,running Bad,failed Bad,finished")
        );

    [Test]
    public void Initialized_ComesBeforeStaticConditions_Facts53() =>
        Assert.That(
            BuildRun.Of<Hooked>("Conditional").Order,
            Does.StartWith("created,initialized,static")
        );

    [Test]
    public void SkippedHook_ComesOnceInPlanPosition_Facts44() =>
        Assert.That(
            BuildRun.Of<Hooked>("After").Order,
            Does.Contain("static,skipped Conditional,running After")
        );

    [Test]
    public void CollectiveTarget_HasNoHooksAndNoRow_Facts43()
    {
        var run = BuildRun.Of<Hooked>("Group");

        Assert.That(
            run.Order,
            Is.EqualTo("created,initialized,running Good,good,succeeded Good,finished")
        );
        Assert.That(run.Out, Does.Not.Contain("Group"));
    }

    [Test]
    public void CollectiveTarget_WithAFalseCondition_IsShownAsSkipped_Facts43() =>
        Assert.That(BuildRun.Of<Hooked>("Closed").Row("Closed"), Does.Contain("Skipped"));

    [Test]
    public void ReportSummary_EndsTheRow_Facts55() =>
        Assert.That(
            BuildRun.Of<Hooked>("Reporting").Row("Reporting"),
            Does.EndWith("// Passed: 3")
        );

    [Test]
    public void SucceededHook_ThatThrows_LeavesTheTargetSucceeded()
    {
        var run = BuildRun.Of<BadHook>("A");

        Assert.That(run.Statuses, Is.EqualTo("A:Succeeded"));
        Assert.That(run.Out, Does.Contain("A hook after target 'A' failed: hook"));
    }

    [Test]
    public void Extensions_AreCalledByPriority() =>
        Assert.That(
            BuildRun.Of<Extended>("A").Order,
            Is.EqualTo("high created,low created,A,low finished")
        );

    private sealed class Hooked : RecordingBuild
    {
        Target Good => _ => _.Executes(Ran("good"));
        Target Bad => _ => _.Executes(() => throw new InvalidOperationException("bad"));
        Target Conditional =>
            _ => _.OnlyWhenStatic(() => Note("static", false)).Executes(Ran("no"));
        Target After => _ => _.DependsOn(Conditional).Executes(Ran("after"));
        Target Group => _ => _.DependsOn(Good);
        Target Closed => _ => _.OnlyWhenStatic(() => false);
        Target Reporting =>
            _ =>
                _.Executes(() =>
                    ReportSummary(x =>
                    {
                        x.Add("Passed", "3");
                        return x;
                    })
                );

        protected internal override void OnBuildCreated() => Order.Add("created");

        protected internal override void OnBuildInitialized() => Order.Add("initialized");

        protected internal override void OnBuildFinished() => Order.Add("finished");

        protected internal override void OnTargetRunning(string target) =>
            Order.Add($"running {target}");

        protected internal override void OnTargetSkipped(string target) =>
            Order.Add($"skipped {target}");

        protected internal override void OnTargetSucceeded(string target) =>
            Order.Add($"succeeded {target}");

        protected internal override void OnTargetFailed(string target) =>
            Order.Add($"failed {target}");
    }

    private sealed class BadHook : RecordingBuild
    {
        Target A => _ => _.Executes(Ran("a"));

        protected internal override void OnTargetSucceeded(string target) =>
            throw new InvalidOperationException("hook");
    }

    private sealed class LowAttribute
        : BuildExtensionAttributeBase,
            IOnBuildCreated,
            IOnBuildFinished
    {
        public void OnBuildCreated(IReadOnlyCollection<ExecutableTarget> executableTargets) =>
            ((RecordingBuild)Build).Order.Add("low created");

        public void OnBuildFinished() => ((RecordingBuild)Build).Order.Add("low finished");
    }

    private sealed class HighAttribute : BuildExtensionAttributeBase, IOnBuildCreated
    {
        public override float Priority => 10;

        public void OnBuildCreated(IReadOnlyCollection<ExecutableTarget> executableTargets) =>
            ((RecordingBuild)Build).Order.Add("high created");
    }

    [Low]
    [High]
    private sealed class Extended : RecordingBuild
    {
        Target A => _ => _.Executes(Ran("A"));
    }
}
