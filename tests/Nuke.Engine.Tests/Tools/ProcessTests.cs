using System.Diagnostics;
using Nuke.Common;
using Nuke.Common.Reporting;
using Nuke.Common.Tooling;
using Nuke.Engine.Tests.Running;

namespace Nuke.Engine.Tests.Tools;

[Parallelizable(ParallelScope.All)]
internal sealed class ProcessTests
{
    [Test]
    public void Tool_ReturnsItsLines()
    {
        var lines = ToolResolver.GetPathTool("sh")("-c \"echo out; echo err >&2\"");

        Assert.That(lines.StdToText(), Is.EqualTo("out"));
        Assert.That(lines.Single(x => x.Type == OutputType.Err).Text, Is.EqualTo("err"));
    }

    [Test]
    public void ExitCode_ThatIsNotZero_ThrowsWithIt_Facts91()
    {
        var tool = ToolResolver.GetPathTool("sh");

        Assert.That(
            () => tool("-c \"echo why >&2; exit 3\""),
            Throws
                .TypeOf<ProcessException>()
                .With.Property("ExitCode")
                .EqualTo(3)
                .And.Message.Contain("exited with code 3")
                .And.Message.Contain("why")
        );
    }

    [Test]
    public void ExitHandler_ReplacesTheJudgement_Facts91()
    {
        var code = 0;

        ToolResolver.GetPathTool("sh")("-c \"exit 3\"", exitHandler: x => code = x.ExitCode);

        Assert.That(code, Is.EqualTo(3));
    }

    [Test]
    [Category("Integration")]
    public void Timeout_EndsTheWholeTree_Facts91()
    {
        var folder = Directory.CreateTempSubdirectory("engine-");
        var file = Path.Combine(folder.FullName, "pid");
        var command = $"-c \"sleep 60 & echo $! > {file}; wait\"";

        Assert.That(
            () => ToolResolver.GetPathTool("sh")(command, timeout: 500),
            Throws.TypeOf<ProcessException>().With.Message.Contain("did not end in time")
        );
        var child = int.Parse(File.ReadAllText(file));
        Assert.That(() => IsRunning(child), Is.False.After(2000, 20));
        folder.Delete(true);
    }

    [Test]
    [Category("Integration")]
    [CancelAfter(30_000)]
    public void Tool_WhoseChildKeepsItsOutputOpen_EndsWithItself()
    {
        var lines = ToolResolver.GetPathTool("sh")("-c \"sleep 120 & echo $!\"");

        var child = int.Parse(lines.StdToText());
        Assert.That(IsRunning(child), Is.True, "it did not wait for the child");
        using var process = Process.GetProcessById(child);
        process.Kill();
    }

    [TestCase("echo one; echo two", "one\ntwo")]
    [TestCase("printf '%s' 'a  \"b\"'", "a  \"b\"")]
    [TestCase("printf '%s' a\\\"b\\\\", "a\"b\\")]
    [TestCase("echo \"$((1 + 2))\" | cat", "3")]
    [Platform("Unix")]
    public void Shell_SeesTheCommandAsItIsWritten(string command, string output)
    {
        using var process = ProcessTasks.StartShell(command).AssertZeroExitCode();

        Assert.That(process.Output.StdToText(), Is.EqualTo(output));
    }

    [Test]
    public void MissingProgram_IsNamed() =>
        Assert.That(
            () => ToolResolver.GetPathTool("no-such-program"),
            Throws.ArgumentException.With.Message.Contain("'no-such-program' is not on PATH")
        );

    [Test]
    public void Secret_InArgumentsAndOutput_IsReplaced_Facts89()
    {
        var run = BuildRun.Of<Calling>("Call");

        Assert.That(run.ExitCode, Is.Zero, run.All);
        Assert.That(run.All, Does.Not.Contain("pa55word").And.Contain($"got {SecretMask.Mask}"));
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private sealed class Calling : RecordingBuild
    {
        Target Call =>
            _ =>
                _.Executes(() =>
                    ToolResolver.GetTool("/bin/sh")($"-c \"echo got {"pa55word":r}\"")
                );
    }
}
