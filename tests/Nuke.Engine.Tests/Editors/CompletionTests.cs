using Nuke.Common;
using Nuke.Engine.Tests.Running;

namespace Nuke.Engine.Tests.Editors;

[Parallelizable(ParallelScope.All)]
internal sealed class CompletionTests
{
    [TestCase("./build.sh ", "Compile GitHubPublish Pack")]
    [TestCase("./build.sh", "Compile GitHubPublish Pack")]
    [TestCase("./build.sh c", "compile")]
    [TestCase("./build.sh P", "Pack")]
    [TestCase("./build.sh git", "github-publish")]
    [TestCase("./build.sh Compile ", "GitHubPublish Pack")]
    [TestCase("./build.sh --api", "--api-key")]
    [TestCase("./build.sh -A", "-ApiKey")]
    [TestCase("./build.sh -api", "-ApiKey")]
    [TestCase("./build.sh --api-key x --api", "")]
    [TestCase("./build.sh --t", "--target")]
    [TestCase("./build.sh --skip Pack ", "Compile GitHubPublish Pack")]
    [TestCase("./build.sh --mode ", "Fast Slow")]
    [TestCase("./build.sh --mode s", "Slow")]
    [TestCase("./build.sh --verbosity m", "Minimal")]
    [TestCase("./build.sh --host V", "VisualStudio VSCode")]
    public void Line_IsCompleted_Facts83(string line, string expected)
    {
        using var run = new BuildRun();

        var outcome = run.Run<Sample>([":complete", line]);

        var found = outcome.Out.Split(
            '\n',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        Assert.That(string.Join(' ', found), Is.EqualTo(expected));
        Assert.That((outcome.ExitCode, outcome.Build), Is.EqualTo((0, (Sample?)null)));
    }

    [TestCase("bash", "complete -F")]
    [TestCase("zsh", "compdef")]
    [TestCase("fish", "complete -c")]
    [TestCase("PowerShell", "Register-ArgumentCompleter")]
    public void Script_OfEachShell_AsksTheBuild(string shell, string expected) =>
        Assert.That(
            BuildRun.Of<Sample>($"--shell-completion {shell}").Out,
            Does.Contain(expected).And.Contain(":complete")
        );

    [Test]
    public void Script_OfAnUnknownShell_IsRefused() =>
        Assert.That(BuildRun.Of<Sample>("--shell-completion bsh").Error, Does.Contain("'bash'"));

    private enum Mode
    {
        Fast,
        Slow,
    }

    private sealed class Sample : RecordingBuild
    {
        [Parameter]
        readonly string? ApiKey;

        [Parameter]
        readonly Mode Mode;

        Target Compile => _ => _;
        Target Pack => _ => _;
        Target GitHubPublish => _ => _;
    }
}
