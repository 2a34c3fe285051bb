using Nuke.Common;
using Nuke.Engine.Tests.Running;

namespace Nuke.Engine.Tests.Execution;

/// <summary>What goes wrong while targets run at the same time.</summary>
[Parallelizable(ParallelScope.All)]
[CancelAfter(20_000)]
internal sealed class ParallelFaultTests
{
    [TestCase("--parallel 2")]
    [TestCase("--verbosity normal")]
    public void SkippedHook_ComesAfterAFailureToo(string way) =>
        Assert.That(BuildRun.Of<Skipping>($"Last {way}").Order, Is.EqualTo("skipped Last"));

    [Test]
    public void ComponentValues_CanBeReadByManyTargets()
    {
        var run = BuildRun.Of<Reading>("All --parallel 8 --a 1 --b 2 --c 3 --d 4");

        Assert.That(run.ExitCode, Is.Zero, run.All);
    }

    private sealed class Skipping : RecordingBuild
    {
        Target Bad => _ => _.Executes(() => throw new InvalidOperationException("bad"));
        Target Next => _ => _.DependsOn(Bad).Executes(Ran("Next"));
        Target Last =>
            _ =>
                _.DependsOn(Next)
                    .WhenSkipped(DependencyBehavior.Execute)
                    .OnlyWhenStatic(() => false)
                    .Executes(Ran("Last"));

        protected internal override void OnTargetSkipped(string target) =>
            Ran($"skipped {target}")();
    }

    private interface IValues : INukeBuild
    {
        [Parameter]
        string? A => TryGetValue(() => A);

        [Parameter]
        string? B => TryGetValue(() => B);

        [Parameter]
        string? C => TryGetValue(() => C);

        [Parameter]
        string? D => TryGetValue(() => D);

        string All => A + B + C + D;
    }

    private sealed class Reading : RecordingBuild, IValues
    {
        Target One => _ => _.Executes(Read);
        Target Two => _ => _.Executes(Read);
        Target Three => _ => _.Executes(Read);
        Target Four => _ => _.Executes(Read);
        Target All => _ => _.DependsOn(One, Two, Three, Four);

        private void Read()
        {
            for (var i = 0; i < 50; i++)
            {
                Assert.That(((IValues)this).All, Is.EqualTo("1234"));
            }
        }
    }
}
