using Nuke.Common;
using Nuke.Engine.Tests.Running;
using Serilog;

namespace Nuke.Engine.Tests.Execution;

[Parallelizable(ParallelScope.All)]
[CancelAfter(20_000)]
internal sealed class ParallelTests
{
    [Test]
    public void IndependentTargets_RunAtTheSameTime(CancellationToken token)
    {
        // Each waits for the other: one after the other they would never end.
        var run = BuildRun.Of<Meeting>("Both --parallel 2");

        Assert.That(run.ExitCode, Is.Zero, run.Out);
        Assert.That(token.IsCancellationRequested, Is.False);
    }

    [Test]
    public void Output_OfEachTarget_StaysTogether()
    {
        var run = BuildRun.Of<Talking>("All --parallel 4");

        foreach (var name in new[] { "A", "B", "C", "D" })
        {
            var lines = run.Out.Split('\n').Where(x => x.Contains("[INF]")).ToList();
            var first = lines.FindIndex(x => x.Contains($"{name}0"));
            var expected = Enumerable.Range(0, 20).Select(x => $"{name}{x}");
            Assert.That(
                lines.GetRange(first, 20).Select(x => x.Split(' ')[^1].Trim()),
                Is.EqualTo(expected)
            );
        }
    }

    [Test]
    public void Dependencies_AreStillRespected()
    {
        var order = BuildRun.Of<Talking>("All --parallel 4").Order;

        Assert.That(order, Does.EndWith("All"));
    }

    [Test]
    public void TargetThatRunsAlone_HasNoCompany() =>
        Assert.That(BuildRun.Of<Lonely>("All --parallel 4").ExitCode, Is.Zero);

    [Test]
    public void Failure_StopsWhatHasNotStarted()
    {
        var run = BuildRun.Of<Failing>("Last --parallel 2");

        Assert.That(run.Statuses, Does.Contain("Bad:Failed").And.Contain("Last:NotRun"));
        Assert.That(run.ExitCode, Is.EqualTo(-1));
    }

    [TestCase("0")]
    [TestCase("-1")]
    [TestCase("1 2")]
    [TestCase("many")]
    public void WrongNumber_IsRefused(string number) =>
        Assert.That(BuildRun.Of<Failing>($"Last --parallel {number}").ExitCode, Is.EqualTo(2));

    private sealed class Meeting : RecordingBuild
    {
        private static readonly Barrier Together = new(2);

        Target A => _ => _.Executes(() => Together.SignalAndWait());
        Target B => _ => _.Executes(() => Together.SignalAndWait());
        Target Both => _ => _.DependsOn(A, B).Executes(Ran("Both"));
    }

    private sealed class Talking : RecordingBuild
    {
        Target A => _ => _.Executes(() => Talk("A"));
        Target B => _ => _.Executes(() => Talk("B"));
        Target C => _ => _.Executes(() => Talk("C"));
        Target D => _ => _.Executes(() => Talk("D"));
        Target All => _ => _.DependsOn(A, B, C, D).Executes(Ran("All"));

        private static void Talk(string name)
        {
            for (var i = 0; i < 20; i++)
            {
                Log.Information("{Line}", name + i);
                Thread.Yield();
            }
        }
    }

    private sealed class Lonely : RecordingBuild
    {
        private int _count;

        Target A => _ => _.Executes(Count);
        Target B => _ => _.Executes(Count);

        [RunsAlone]
        Target Alone =>
            _ =>
                _.Executes(() =>
                {
                    if (Interlocked.Increment(ref _count) != 1)
                    {
                        throw new InvalidOperationException("not alone");
                    }
                    Interlocked.Decrement(ref _count);
                });
        Target All => _ => _.DependsOn(A, B, Alone);

        private void Count()
        {
            Interlocked.Increment(ref _count);
            Thread.SpinWait(100_000);
            Interlocked.Decrement(ref _count);
        }
    }

    private sealed class Failing : RecordingBuild
    {
        Target Bad => _ => _.Executes(() => throw new InvalidOperationException("bad"));
        Target Good => _ => _.Executes(() => { });
        Target Last => _ => _.DependsOn(Bad, Good).Executes(Ran("Last"));
    }
}
