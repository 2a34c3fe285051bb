using Nuke.Common;
using Nuke.Common.Execution;
using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;
using Nuke.Engine.Tests.Running;
using static Nuke.Common.Tools.DotNet.DotNetTasks;

namespace Nuke.Engine.Tests.Building;

[Parallelizable(ParallelScope.All)]
internal sealed class EnvironmentTests
{
    [Test]
    public void Variable_ThatABuildSets_IsSeenByItsTools()
    {
        var run = BuildRun.Of<Setting>("Set");

        Assert.That(run.ExitCode, Is.Zero, run.All);
        Assert.That(run.Build!.Seen, Is.EqualTo("7"));
    }

    [Test]
    public void Variable_SetToNull_IsGone()
    {
        using var run = new BuildRun().WithVariable("GONE", "x");

        var outcome = run.Run<Setting>("Unset");

        Assert.That(outcome.ExitCode, Is.Zero, outcome.All);
        Assert.That(outcome.Build!.Seen, Is.EqualTo("False"));
    }

    [Test]
    public void VariablesOfVisualStudio_AreUnset()
    {
        using var run = new BuildRun().WithVariable("VisualStudioVersion", "17.0");

        Assert.That(run.Run<Unset>("Look").Build!.Seen, Is.EqualTo("False"));
    }

    [TestCase("quiet", "quiet")]
    [TestCase("normal", "normal")]
    [TestCase("verbose", "diagnostic")]
    public void DotNetCommands_GetTheBuildsVerbosity_UnlessTheyNameOne(string asked, string given)
    {
        var run = BuildRun.Of<Mapped>($"Call --verbosity {asked}");

        Assert.That(run.ExitCode, Is.Zero, run.All);
        var own = "restore --verbosity detailed";
        Assert.That(
            run.Build!.Seen,
            Is.EqualTo($"build --verbosity {given}|{own}|tool restore --verbosity {given}")
        );
    }

    private class Setting : RecordingBuild
    {
        public string? Seen { get; protected set; }

        Target Set =>
            _ =>
                _.Executes(() =>
                {
                    EnvironmentInfo.SetVariable("NUMBER", 7);
                    Seen = ToolResolver.GetTool("/bin/sh")("-c \"echo $NUMBER\"").StdToText();
                });

        Target Unset =>
            _ =>
                _.Executes(() =>
                {
                    EnvironmentInfo.SetVariable("GONE", null);
                    Seen = $"{EnvironmentInfo.HasVariable("GONE")}";
                });
    }

    [DotNetVerbosityMapping]
    private sealed class Mapped : Setting
    {
        Target Call =>
            _ =>
                _.Executes(() =>
                    Seen = string.Join(
                        '|',
                        DotNetBuild(x => x.SetProcessToolPath("/bin/echo"))
                            .Concat(
                                DotNetRestore(x =>
                                    x.SetProcessToolPath("/bin/echo")
                                        .SetVerbosity(DotNetVerbosity.detailed)
                                )
                            )
                            .Concat(DotNetToolRestore(x => x.SetProcessToolPath("/bin/echo")))
                            .Select(x => x.Text)
                    )
                );
    }

    [UnsetVisualStudioEnvironmentVariables]
    private sealed class Unset : Setting
    {
        Target Look =>
            _ => _.Executes(() => Seen = $"{EnvironmentInfo.HasVariable("VisualStudioVersion")}");
    }
}
