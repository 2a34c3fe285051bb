using Nuke.Common;
using Nuke.Common.Tooling;
using Nuke.Common.Tools.Docker;
using Nuke.Common.Tools.Git;
using Nuke.Engine.Tests.Running;

namespace Nuke.Engine.Tests.Tools;

/// <summary>The variables name a program that does what its arguments say: a shell.</summary>
[Parallelizable(ParallelScope.All)]
[Platform("Unix")]
internal sealed class PlainToolTests
{
    [TestCase("GIT_EXE", nameof(Calling.CallGit))]
    [TestCase("DOCKER_EXE", nameof(Calling.CallDocker))]
    public void Tool_IsTheProgramThatItsVariableNames(string variable, string target)
    {
        var outcome = Run(variable, target, "echo this is $0");

        Assert.That(outcome.ExitCode, Is.Zero, outcome.All);
        Assert.That(outcome.Build!.Text, Is.EqualTo("this is a b"));
    }

    [TestCase("GIT_EXE", nameof(Calling.CallGit))]
    [TestCase("DOCKER_EXE", nameof(Calling.CallDocker))]
    public void ErrorStream_IsProgressAndNoError(string variable, string target) =>
        Assert.That(
            Run(variable, target, "echo 50% >&2").Out,
            Does.Contain("[DBG] 50%").And.Not.Contain("[ERR]")
        );

    [TestCase("GIT_EXE", nameof(Calling.CallGit))]
    [TestCase("DOCKER_EXE", nameof(Calling.CallDocker))]
    public void ExitCode_ThatIsNotZero_Fails(string variable, string target) =>
        Assert.That(
            Run(variable, target, "echo why >&2; exit 3").Out,
            Does.Contain("exited with code 3").And.Contain("why")
        );

    [Test]
    public void ExitHandler_JudgesTheCodeItself() =>
        Assert.That(
            Run("GIT_EXE", nameof(Calling.AskGit), "exit 7").Build!.Text,
            Is.EqualTo("code 7")
        );

    private static Outcome<Calling> Run(string variable, string target, string script)
    {
        using var run = new BuildRun();
        return run.WithVariable(variable, "/bin/sh").Run<Calling>([target, "--script", script]);
    }

    internal sealed class Calling : RecordingBuild
    {
        [Parameter]
        internal readonly string Script = "";

        public string Text { get; private set; } = "";

        internal Target CallGit =>
            _ => _.Executes(() => Text = GitTasks.Git($"-c {Script} {"a b"}").StdToText());

        internal Target CallDocker =>
            _ => _.Executes(() => Text = DockerTasks.Docker($"-c {Script} {"a b"}").StdToText());

        internal Target AskGit =>
            _ =>
                _.Executes(() =>
                    GitTasks.Git($"-c {Script} end", exitHandler: x => Text = $"code {x.ExitCode}")
                );
    }
}
