using Nuke.Common;
using Nuke.Engine.Tests.Running;

namespace Nuke.Engine.Tests.Output;

[Parallelizable(ParallelScope.All)]
internal sealed class HelpTests
{
    [TestCase("--plain-end", "What it is built as. One of Verbose, Normal, Minimal, Quiet.")]
    [TestCase("--full-stop", "How loud it is. One of Verbose, Normal, Minimal, Quiet.")]
    [TestCase("--bare", "<no description>. One of Verbose, Normal, Minimal, Quiet.")]
    [TestCase("--open", "Whatever")]
    public void Parameter_WithAValueSet_NamesItInASentenceOfItsOwn(string option, string text) =>
        Assert.That(
            string.Join(' ', Words(BuildRun.Of<Loud>("--help").Out)),
            Does.Contain($"{option} {text}")
        );

    [Test]
    public void Lines_HaveNoBlanksAtTheirEnd() =>
        Assert.That(
            BuildRun.Of<Loud>("--help").Out.Split('\n').Where(x => x.EndsWith(' ')),
            Is.Empty
        );

    private static string[] Words(string text) =>
        text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    private sealed class Loud : RecordingBuild
    {
        [Parameter("What it is built as")]
        readonly Verbosity? PlainEnd;

        [Parameter("How loud it is.")]
        readonly Verbosity? FullStop;

        [Parameter]
        readonly Verbosity? Bare;

        [Parameter("Whatever")]
        readonly string? Open;

        Target Go => _ => _.Executes(Ran("go"));

        Target ALongerName => _ => _.DependsOn(Go);
    }
}
