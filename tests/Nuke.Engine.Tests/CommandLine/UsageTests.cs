using Nuke.Common;
using Nuke.Engine.Tests.Running;

namespace Nuke.Engine.Tests.CommandLine;

[Parallelizable(ParallelScope.All)]
internal sealed class UsageTests
{
    [TestCase("Biuld", "Did you mean 'Build'?")]
    [TestCase("Build --whooo x", "Did you mean '--who'?")]
    [TestCase("Build --verbosity loud", "is not one of Verbose, Normal, Minimal, Quiet")]
    [TestCase("Build --host Nowhere", "is not one of GitHubActions, Rider")]
    [TestCase("Build --count many", "'many' is not a value of type Int32")]
    [TestCase("Build --count", "needs a value")]
    [TestCase("Build --count 1 2", "takes one value but got 2")]
    [TestCase("Build --pin", "--pin (on the command line): needs a value")]
    [TestCase("Build --pin 12x", "--pin (on the command line): its value does not fit")]
    [TestCase("Build --plan yaml", "is not one of html, json, text")]
    [TestCase("Build --", "Unknown option '--'")]
    [TestCase("Build --no-logo Deploy", "'Deploy' is not true or false")]
    public void WrongCommandLine_IsRefusedBeforeABuildExists(string arguments, string message)
    {
        var run = BuildRun.Of<Sample>(arguments);

        Assert.That((run.ExitCode, run.Build), Is.EqualTo((2, (Sample?)null)));
        Assert.That(run.Error, Does.Contain(message));
    }

    [Test]
    public void UnknownTarget_ListsTheOthersAndRunsNoHook_DiffersFromFacts19()
    {
        var run = BuildRun.Of<Sample>("Foo");

        Assert.That((run.ExitCode, run.Build), Is.EqualTo((2, (Sample?)null)));
        Assert.That(run.Error, Does.Contain("'Foo'").And.Contain("Targets: Build, Deploy."));
        Assert.That(run.Out, Does.Not.Contain("Total"));
    }

    [Test]
    public void AllFaults_AreReportedAtOnce()
    {
        var run = BuildRun.Of<Sample>("Biuld --whoo x --count many --skip Nothing");

        Assert.That(
            run.Error,
            Does.Contain("Biuld").And.Contain("--whoo").And.Contain("many").And.Contain("Nothing")
        );
    }

    [Test]
    public void WrongCommandLine_ChangesNothingOnDisk()
    {
        using var run = new BuildRun();

        run.Run<Sample>("Biuld");

        Assert.That(
            Directory.GetFileSystemEntries(run.Root, "*", SearchOption.AllDirectories),
            Has.Length.EqualTo(1)
        );
    }

    [Test]
    public void SecretValue_ThatDoesNotFit_IsNotShown()
    {
        var run = BuildRun.Of<Sample>("Build --pin hunter22");

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.All, Does.Not.Contain("hunter22"));
    }

    [Test]
    public void Root_ThatDoesNotExist_IsNamed()
    {
        using var run = new BuildRun();
        Directory.Delete(Path.Combine(run.Root, ".nuke"));

        var outcome = run.Run<Sample>("Build --root");

        Assert.That(outcome.ExitCode, Is.Zero, outcome.All);
    }

    [TestCase("Build --root nowhere", "nowhere' does not exist")]
    [TestCase("Build --root a\0b", "null character")]
    public void Root_ThatIsWrong_IsRefused(string arguments, string message)
    {
        var run = BuildRun.Of<Sample>(arguments);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain(message));
    }

    [TestCase("Build --who --plan text")]
    public void TextOption_WithoutAValue_IsRefused(string arguments) =>
        Assert.That(
            BuildRun.Of<Sample>(arguments).Error,
            Does.Contain("--who").And.Contain("needs a value")
        );

    private sealed class Sample : RecordingBuild
    {
        [Parameter]
        readonly string? Who;

        [Parameter]
        readonly int? Count;

        [Parameter]
        [Secret]
        readonly int? Pin;

        Target Build => _ => _.Executes(Ran("Build"));
        Target Deploy => _ => _.Executes(Ran("Deploy"));
    }
}
