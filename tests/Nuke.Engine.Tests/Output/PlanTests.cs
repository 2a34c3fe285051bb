using System.Text.Json;
using Nuke.Common;
using Nuke.Engine.Tests.Running;

namespace Nuke.Engine.Tests.Output;

[Parallelizable(ParallelScope.All)]
internal sealed class PlanTests
{
    [Test]
    public void PlanAsJson_NamesTheOrderAndEveryEdge()
    {
        var run = BuildRun.Of<Sample>("C --plan json");

        using var json = JsonDocument.Parse(run.Out);
        Assert.That(json.RootElement.GetProperty("plan").ToString(), Does.Match("(?s)A.*B.*C"));
        Assert.That(json.RootElement.GetProperty("targets").GetArrayLength(), Is.EqualTo(3));
        Assert.That(run.Order, Is.Empty);
    }

    [Test]
    public void PlanAsText_IsATree()
    {
        var run = BuildRun.Of<Sample>("C --plan text");

        Assert.That(run.Out, Does.Contain("1. A").And.Contain("3. C").And.Contain("└ needs B"));
    }

    [Test]
    public void Plan_ByDefault_IsAPage()
    {
        using var run = new BuildRun();

        var outcome = run.Run<Sample>("C --plan");

        var page = File.ReadAllText(Path.Combine(run.Root, ".nuke/temp/plan.html"));
        Assert.That(page, Does.Contain("A --> B").And.Contain("<li>A</li><li>B</li><li>C</li>"));
        Assert.That((outcome.ExitCode, outcome.Order), Is.EqualTo((0, "")));
    }

    private sealed class Sample : RecordingBuild
    {
        Target A => _ => _.Executes(Ran("A"));
        Target B => _ => _.DependsOn(A).Executes(Ran("B"));
        Target C => _ => _.DependsOn(B).Executes(Ran("C"));
    }
}
