using System.Diagnostics;
using Nuke.Engine.Tests.Running;
using Serilog;

namespace Nuke.Engine.Tests.Execution;

/// <summary>A build whose output or files cannot be written goes on.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class LossTests
{
    [Test]
    public void Build_WithoutATemporaryFolder_RunsAndSaysWhatIsLost()
    {
        using var run = new BuildRun().With(".nuke/temp", "in the way");

        var outcome = run.Run<Sample>("Go");

        Assert.That((outcome.ExitCode, outcome.Order), Is.EqualTo((0, "Go")), outcome.All);
        Assert.That(outcome.Out, Does.Contain("log file").And.Contain("--continue"));
    }

    [TestCase("dotnet $TRIAL Exits --code 42 >/dev/full", 42, "Output was lost")]
    [TestCase("dotnet $TRIAL Unknown 2>/dev/full", 2, "")]
    [TestCase("mkdir gone; cd gone; rmdir ../gone; dotnet $TRIAL Hello", 2, "working directory")]
    [TestCase("dotnet $TRIAL --help | head -1; exit ${PIPESTATUS[0]}", 0, "Targets")]
    [Category("Integration")]
    [Platform("Linux")]
    public void Process_WithoutADiskAReaderOrADirectory_EndsAsItShould(
        string command,
        int code,
        string says
    )
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder.Path / ".nuke");
        var trial = Path.Combine(AppContext.BaseDirectory, "Nuke.Engine.Trial.dll");
        var info = new ProcessStartInfo("bash")
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { "-c", command },
            Environment = { ["TRIAL"] = trial },
        };

        using var bash = Process.Start(info)!;
        var text = bash.StandardOutput.ReadToEnd() + bash.StandardError.ReadToEnd();
        bash.WaitForExit();

        Assert.That(text, Does.Contain(says).And.Not.Contain("Unhandled"));
        Assert.That(bash.ExitCode, Is.EqualTo(code), text);
    }

    private sealed class Sample : RecordingBuild
    {
        Nuke.Common.Target Go =>
            _ =>
                _.Executes(() =>
                {
                    Log.Information("working");
                    Order.Add("Go");
                });
    }
}
