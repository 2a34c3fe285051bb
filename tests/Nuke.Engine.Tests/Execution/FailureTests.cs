using Nuke.Common;
using Nuke.Engine.Tests.Running;

namespace Nuke.Engine.Tests.Execution;

[Parallelizable(ParallelScope.All)]
internal sealed class FailureTests
{
    [Test]
    public void TargetThatThrows_StopsItsDependents_Facts45()
    {
        var run = BuildRun.Of<Failing>("B");

        Assert.That(run.Statuses, Is.EqualTo("A:Failed,B:NotRun"));
        Assert.That(run.Row("A"), Does.EndWith("// InvalidOperationException: first line"));
        Assert.That(run.ExitCode, Is.EqualTo(-1));
    }

    [Test]
    public void ProceedAfterFailure_RunsTheRestAndFails()
    {
        var run = BuildRun.Of<Failing>("AfterLenient");

        Assert.That(run.Statuses, Is.EqualTo("Lenient:Failed,AfterLenient:Succeeded"));
        Assert.That(run.ExitCode, Is.EqualTo(-1));
    }

    [Test]
    public void AssuredAfterFailure_RunsAllThatWait()
    {
        var run = BuildRun.Of<Assured>("Last");

        Assert.That(run.Order, Is.EqualTo("Clean1,Clean2"));
        Assert.That(run.ExitCode, Is.EqualTo(-1));
    }

    [Test]
    public void AssuredTarget_OutsideThePlan_DoesNotRun_Facts49() =>
        Assert.That(BuildRun.Of<Failing>("A").Order, Is.Empty);

    [TestCase("Good")]
    [TestCase("Bad")]
    public void ExitCode_SetByTheBuild_IsReturned_Facts51(string target) =>
        Assert.That(BuildRun.Of<Coded>(target).ExitCode, Is.EqualTo(42));

    [Test]
    public void Executes_CalledTwice_RunsBothInOrder_Facts56() =>
        Assert.That(BuildRun.Of<Coded>("Twice").Order, Is.EqualTo("1,2,3"));

    [Test]
    public void AsyncAction_ThatThrows_FailsWithItsOwnException_Facts56()
    {
        var run = BuildRun.Of<Coded>("Async");

        Assert.That(run.Row("Async"), Does.EndWith("// TimeoutException: late"));
    }

    [Test]
    public void ConstructorThatThrows_FailsWithItsMessage()
    {
        var run = BuildRun.Of<Unbuildable>("A");

        Assert.That(run.ExitCode, Is.EqualTo(-1));
        Assert.That(run.Out, Does.Contain("cannot be"));
    }

    private sealed class Failing : RecordingBuild
    {
        Target A =>
            _ => _.Executes(() => throw new InvalidOperationException("first line\nsecond"));
        Target B => _ => _.DependsOn(A).Executes(Ran("B"));
        Target Lenient =>
            _ =>
                _.ProceedAfterFailure()
                    .Executes(() => throw new InvalidOperationException("tolerated"));
        Target AfterLenient => _ => _.DependsOn(Lenient).Executes(Ran("AfterLenient"));
        Target Clean => _ => _.AssuredAfterFailure().Executes(Ran("Clean"));
    }

    private sealed class Assured : RecordingBuild
    {
        Target Clean2 => _ => _.AssuredAfterFailure().After(Clean1).Executes(Ran("Clean2"));
        Target Clean1 =>
            _ =>
                _.AssuredAfterFailure()
                    .After(Bad)
                    .Executes(Ran("Clean1"))
                    .Executes(() => throw new InvalidOperationException("again"));
        Target Bad => _ => _.Executes(() => throw new InvalidOperationException("bad"));
        Target Last => _ => _.DependsOn(Bad, Clean1, Clean2).Executes(Ran("Last"));
    }

    private sealed class Coded : RecordingBuild
    {
        Target Good => _ => _.Executes(() => ExitCode = 42);
        Target Bad =>
            _ => _.DependsOn(Good).Executes(() => throw new InvalidOperationException("bad"));
        Target Twice => _ => _.Executes(Ran("1"), Ran("2")).Executes(Ran("3"));
        Target Async =>
            _ =>
                _.Executes(async () =>
                {
                    await Task.Yield();
                    throw new TimeoutException("late");
                });
    }

    private sealed class Unbuildable : RecordingBuild
    {
        public Unbuildable() => throw new InvalidOperationException("cannot be");

        Target A => _ => _;
    }
}
