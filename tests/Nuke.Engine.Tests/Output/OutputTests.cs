using Nuke.Common;
using Nuke.Engine.Tests.Running;
using Serilog;

namespace Nuke.Engine.Tests.Output;

[Parallelizable(ParallelScope.All)]
internal sealed class OutputTests
{
    [Test]
    public void Summary_HasOneRowPerTarget()
    {
        var run = BuildRun.Of<Sample>("Full");
        var lines = run.Out.Split('\n').Select(x => x.TrimEnd()).ToList();
        var start = lines.FindIndex(x => x.StartsWith("Target ", StringComparison.Ordinal));

        Assert.That(
            lines[(start - 1)..(start + 6)],
            Is.EqualTo(
                new[]
                {
                    "═══════════════════════════════════════",
                    "Target             Status      Duration",
                    "───────────────────────────────────────",
                    "Talk               Succeeded     < 1sec",
                    "Full               Succeeded     < 1sec",
                    "───────────────────────────────────────",
                    "Total                            < 1sec",
                }
            )
        );
    }

    [Test]
    public void WarningsAndErrors_AreRepeatedWithTheirTarget_Facts85()
    {
        var run = BuildRun.Of<Sample>("Talk");
        var end = run.Out[run.Out.IndexOf("Errors & Warnings", StringComparison.Ordinal)..];

        Assert.That(end, Does.Contain("[WRN] Talk: careful").And.Contain("[ERR] Talk: wrong"));
        Assert.That(run.ExitCode, Is.Zero);
    }

    [TestCase("verbose", "trace debug info careful wrong")]
    [TestCase("normal", "debug info careful wrong")]
    [TestCase("minimal", "careful wrong")]
    [TestCase("quiet", "wrong")]
    public void Verbosity_ChoosesWhatIsShown(string verbosity, string expected)
    {
        var run = BuildRun.Of<Sample>($"Talk --verbosity {verbosity}");
        var shown = run.Out[..run.Out.IndexOf("Errors & Warnings", StringComparison.Ordinal)];
        var words = new[] { "trace", "debug", "info", "careful", "wrong" };

        Assert.That(string.Join(' ', words.Where(shown.Contains)), Is.EqualTo(expected));
    }

    [Test]
    public void NoLogo_KeepsTheSummary_Facts88()
    {
        var run = BuildRun.Of<Sample>("Talk --no-logo");

        Assert.That(run.Out, Does.Not.Contain("engine").And.Contain("Total"));
    }

    [Test]
    public void Help_ListsTargetsAndParameters_Facts82()
    {
        var run = BuildRun.Of<Sample>("--help", x => x.Full);

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(
            run.Out,
            Does.Contain("Full (default)  -> Talk")
                .And.Contain("Says things.")
                .And.Contain("--nuget-api-key")
                .And.Not.Contain("Secretly")
                .And.Not.Contain("--hidden-param")
        );
    }

    [Test]
    public void LogFile_HasTheTargetColumn_Facts84()
    {
        using var run = new BuildRun();
        run.Run<Sample>("Talk");
        var lines = File.ReadAllLines(Path.Combine(run.Root, ".nuke/temp/build.log"));

        Assert.That(
            lines[2],
            Does.Match(@"^\d\d:\d\d:\d\d\.\d{3} \| I \| Talk                 \| info$")
        );
    }

    [Test]
    public void LogFiles_OfManyBuilds_AreLimited_Facts84()
    {
        using var run = new BuildRun();
        for (var i = 1; i <= 9; i++)
        {
            run.With($".nuke/temp/build.2020-01-0{i}_00-00-00.log", "");
        }

        run.Run<Sample>("Talk");

        var left = Directory.GetFiles(Path.Combine(run.Root, ".nuke/temp"), "build.2*.log");
        Assert.That(left, Has.Length.EqualTo(6));
    }

    [Test]
    public void GitHub_GetsGroupsAndAnnotations_Facts86()
    {
        using var run = new BuildRun().WithVariable("GITHUB_ACTIONS", "true");

        var outcome = run.Run<Sample>("Talk");

        Assert.That(
            outcome.Out,
            Does.Contain("::group::Talk")
                .And.Contain("::endgroup::Talk")
                .And.Contain("::warning::careful%0A100%25")
                .And.Contain("::error::wrong")
        );
        Assert.That(File.Exists(Path.Combine(run.Root, ".nuke/temp/build.log")), Is.False);
    }

    [TestCase(true, "", true)]
    [TestCase(true, "1", false)]
    [TestCase(false, "", false)]
    public void Colours_NeedAScreenAndConsent(bool isScreen, string noColor, bool expected)
    {
        using var run = new BuildRun { IsScreen = isScreen };
        run.WithVariable("NO_COLOR", noColor);

        Assert.That(run.Run<Sample>("Talk").Out.Contains('\u001b'), Is.EqualTo(expected));
    }

    [Test]
    public void DisabledOutput_IsLeftOut()
    {
        var run = BuildRun.Of<Silent>("A");

        Assert.That(run.Out.Trim(), Is.Empty);
    }

    [TestCase("Terminal", "Build succeeded")]
    [TestCase("GitHubActions", "")]
    public void Output_CanBeSwitchedOffOnOneHost(string host, string shown)
    {
        var run = BuildRun.Of<SilentThere>($"A --host {host}");

        Assert.That(run.ExitCode, Is.Zero, run.All);
        Assert.That(run.Out, shown.Length > 0 ? Does.Contain(shown) : Is.Empty);
    }

    private sealed class Sample : RecordingBuild
    {
        [Parameter("The key.")]
        readonly string? NuGetApiKey;

        [Parameter(List = false)]
        readonly string? HiddenParam;

        public Target Talk =>
            _ =>
                _.Description("Says things.")
                    .Executes(() =>
                    {
                        Log.Verbose("trace");
                        Log.Debug("debug");
                        Log.Information("info");
                        Log.Warning("careful\n100%");
                        Log.Error("wrong");
                    });
        public Target Full => _ => _.DependsOn(Talk).Executes(Ran("Full"));
        Target Secretly => _ => _.Unlisted();
    }

    [DisableDefaultOutput<Nuke.Common.CI.GitHubActions.GitHubActions>]
    private sealed class SilentThere : RecordingBuild
    {
        Target A => _ => _.Executes(Ran("A"));
    }

    [DisableDefaultOutput]
    private sealed class Silent : RecordingBuild
    {
        Target A => _ => _.Executes(Ran("A"));
    }
}
