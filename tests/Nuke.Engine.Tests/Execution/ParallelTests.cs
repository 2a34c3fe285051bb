using System.Text.RegularExpressions;
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
    public void Output_OfTargetsAtTheSameTime_IsThatOfTheSequentialRun() =>
        Assert.That(
            WithoutTimes(BuildRun.Of<Talking>("All --parallel 4").Out),
            Is.EqualTo(WithoutTimes(BuildRun.Of<Talking>("All").Out))
        );

    [Test]
    public void Output_OfTargetsThatEndInReverse_IsInThePlansOrder()
    {
        var run = BuildRun.Of<Reversed>("All --parallel 4");

        var said = Regex.Matches(run.Out, @"\[INF\] (\w+)").Select(x => x.Groups[1].Value);
        Assert.That(run.Order, Is.EqualTo("A,B,C,D,All"), "the order of their ends");
        Assert.That(string.Join(',', said), Is.EqualTo("D,C,B,A"));
    }

    [Test]
    public void Dependencies_AreStillRespected() =>
        Assert.That(BuildRun.Of<Chained>("Third --parallel 4").Order, Is.EqualTo("1,2,3"));

    [Test]
    public void Hook_ThatThrows_LetsTheOthersEndFirst()
    {
        var run = BuildRun.Of<Hooked>("All --parallel 2");

        Assert.That(run.ExitCode, Is.EqualTo(-1));
        Assert.That(run.Out, Does.Contain("the hook throws"));
        Assert.That(run.Statuses, Does.Contain("Slow:Succeeded").And.Contain("All:NotRun"));
    }

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

    private static string WithoutTimes(string output) =>
        Regex.Replace(output, @"\d\d:\d\d:\d\d|0:0\d|< 1sec", "");

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

    /// <summary>Each ends when the target after it in the plan has ended.</summary>
    private sealed class Reversed : RecordingBuild
    {
        private readonly Dictionary<string, ManualResetEventSlim> _ended = new()
        {
            ["A"] = new(),
            ["B"] = new(),
            ["C"] = new(),
        };

        Target A => _ => _.Executes(() => Talk("A", null));
        Target B => _ => _.Executes(() => Talk("B", "A"));
        Target C => _ => _.Executes(() => Talk("C", "B"));
        Target D => _ => _.Executes(() => Talk("D", "C"));
        Target All => _ => _.DependsOn(A, B, C, D).Executes(Ran("All"));

        private void Talk(string name, string? next)
        {
            Log.Information("{Line}", name);
            if (next is not null)
            {
                _ended[next].Wait();
            }
            Ran(name)();
            _ended.GetValueOrDefault(name)?.Set();
        }
    }

    private sealed class Chained : RecordingBuild
    {
        Target First => _ => _.Executes(Ran("1"));
        Target Second => _ => _.DependsOn(First).Executes(Ran("2"));
        Target Third => _ => _.DependsOn(Second).Executes(Ran("3"));
    }

    private sealed class Hooked : RecordingBuild
    {
        private readonly TaskCompletionSource _thrown = new();

        Target Bad => _ => _.Executes(() => throw new InvalidOperationException("bad"));
        Target Slow => _ => _.Executes(() => _thrown.Task);
        Target All => _ => _.DependsOn(Bad, Slow).Executes(Ran("All"));

        protected internal override void OnTargetFailed(string target)
        {
            _thrown.SetResult();
            throw new InvalidOperationException("the hook throws");
        }
    }

    private sealed class Failing : RecordingBuild
    {
        Target Bad => _ => _.Executes(() => throw new InvalidOperationException("bad"));
        Target Good => _ => _.Executes(() => { });
        Target Last => _ => _.DependsOn(Bad, Good).Executes(Ran("Last"));
    }
}
