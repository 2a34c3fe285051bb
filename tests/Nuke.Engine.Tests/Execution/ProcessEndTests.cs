using System.Diagnostics;
using Nuke.Common.Reporting;
using Nuke.Engine.Tests.Running;

namespace Nuke.Engine.Tests.Execution;

[Category("Integration")]
[Platform(Exclude = "Win")]
internal sealed class ProcessEndTests
{
    [TestCase("", 0)]
    [TestCase("Fails", 255)]
    [TestCase("Exits --code 3", 3)]
    [TestCase("Exits --code 42", 42)]
    [TestCase("Helo", 2)]
    [TestCase("--help", 0)]
    public void Process_EndsWithTheCodeOfTheBuild(string arguments, int expected)
    {
        using var process = new TrialProcess(arguments.Length > 0 ? arguments : "--no-logo");

        Assert.That(process.WaitForExit(), Is.EqualTo(expected), process.Text);
    }

    [Test]
    public void Secret_OnTheProcessStreams_IsMasked()
    {
        using var process = new TrialProcess("Leaks --key pa55word-pa55word");

        Assert.That(process.WaitForExit(), Is.Zero);
        Assert.That(process.Text, Does.Not.Contain("pa55word"));
        Assert.That(process.Seen.Count(x => x == SecretMask.Mask), Is.EqualTo(2));
    }

    [Test]
    public void Interrupt_LetsTheBuildsOwnHandlerFinish()
    {
        using var process = new TrialProcess("After");
        process.WaitFor("waiting");

        process.Signal("INT");

        Assert.That(process.WaitForExit(), Is.EqualTo(1), process.Text);
        Assert.That(process.Text, Does.Contain("rolled back").And.Not.Contain("must not run"));
        Assert.That(process.Text, Does.Match("Obeys +Aborted").And.Match("After +NotRun"));
    }

    [TestCase("Talks")]
    [TestCase("Talks TalksToo --parallel 2")]
    public void Threads_ThatWriteAndLog_DoNotWaitForEachOtherForEver(string arguments)
    {
        using var trial = new TrialProcess(arguments);

        Assert.That(trial.WaitForExit(), Is.Zero);
        Assert.That(trial.Seen.Count(x => x == "written"), Is.EqualTo(2000));
        Assert.That(trial.Seen.Count(x => x.EndsWith("logged")), Is.EqualTo(2000));
    }

    [Test]
    public void Cancelled_TargetsAtTheSameTime_ShowTheirOutputBeforeTheSummary()
    {
        using var trial = new TrialProcess("Deaf Obeys --parallel 2", grace: "1");
        trial.WaitFor("waiting");

        trial.Signal("TERM");
        trial.WaitForExit();

        var text = trial.Text;
        Assert.That(
            text.LastIndexOf("waiting", StringComparison.Ordinal),
            Is.LessThan(text.IndexOf("Total", StringComparison.Ordinal)),
            text
        );
        Assert.That(text.Split("waiting"), Has.Length.EqualTo(3), text);
    }

    [TestCase("INT", 130)]
    [TestCase("TERM", 143)]
    [TestCase("HUP", 129)]
    public void Signal_ToATargetThatDoesNotListen_EndsWithinTheGrace(string signal, int expected)
    {
        using var process = new TrialProcess("Deaf CleanUp", grace: "1");
        process.WaitFor("waiting");

        process.Signal(signal);

        Assert.That(process.WaitForExit(), Is.EqualTo(expected), process.Text);
        Assert.That(process.Text, Does.Contain("cleaned up").And.Match("Deaf +Aborted"));
        Assert.That(process.Text, Does.Match("CleanUp +Succeeded"));
    }

    [Test]
    public void Target_ThatReturnsAfterTheGrace_DoesNotEndWhatIsAssured()
    {
        using var process = new TrialProcess("Late Lasting", grace: "1");
        process.WaitFor("waiting");

        process.Signal("INT");

        Assert.That(process.WaitForExit(), Is.EqualTo(130), process.Text);
        Assert.That(process.Text, Does.Contain("lasted").And.Match("Late +Aborted"));
        Assert.That(process.Text, Does.Match("Lasting +Succeeded"));
    }

    [TestCase("Deaf CleanUp Stuck")]
    [TestCase("Tool CleanUp Stuck")]
    public void AssuredTarget_ThatHangs_IsGivenUpWhenTheGraceIsOverAgain(string targets)
    {
        using var process = new TrialProcess(targets, grace: "1");
        process.WaitFor(targets.StartsWith('D') ? "waiting" : "sleep 60");

        process.Signal("INT");

        Assert.That(process.WaitForExit(), Is.EqualTo(130), process.Text);
        Assert.That(process.Text, Does.Match("CleanUp +Succeeded").And.Match("Stuck +Aborted"));
    }

    [Test]
    public void Interrupt_WhileAToolRuns_EndsTheTool()
    {
        using var process = new TrialProcess("Tool CleanUp");
        process.WaitFor("sleep 60");
        var tool = Children(process.Id);

        process.Signal("INT");

        Assert.That(process.WaitForExit(), Is.EqualTo(130), process.Text);
        Assert.That(process.Text, Does.Contain("cleaned up"));
        Assert.That(() => tool.All(x => !Exists(x)), Is.True.After(2000, 20));
    }

    [Test]
    public void SecondHangUp_IsNoImpatience()
    {
        using var process = new TrialProcess("Deaf CleanUp", grace: "1");
        process.WaitFor("waiting");

        process.Signal("HUP");
        process.WaitFor("Press Ctrl+C again");
        process.Signal("HUP");

        Assert.That(process.WaitForExit(), Is.EqualTo(129), process.Text);
        Assert.That(process.Text, Does.Contain("cleaned up"));
    }

    [Test]
    public void SecondInterrupt_EndsAtOnce()
    {
        using var process = new TrialProcess("Deaf");
        process.WaitFor("waiting");

        process.Signal("INT");
        process.WaitFor("Press Ctrl+C again");
        process.Signal("INT");

        Assert.That(process.WaitForExit(), Is.EqualTo(130), process.Text);
    }

    private static bool Exists(int id) => Directory.Exists($"/proc/{id}");

    private static List<int> Children(int id)
    {
        using var list = Process.Start(
            new ProcessStartInfo("pgrep", ["-P", $"{id}"]) { RedirectStandardOutput = true }
        )!;
        var text = list.StandardOutput.ReadToEnd();
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
    }
}
