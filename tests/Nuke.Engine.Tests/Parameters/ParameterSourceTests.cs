using Nuke.Common;
using Nuke.Common.IO;
using Nuke.Engine.Tests.Running;

namespace Nuke.Engine.Tests.Parameters;

[Parallelizable(ParallelScope.All)]
internal sealed class ParameterSourceTests
{
    [TestCase("MY_PARAM")]
    [TestCase("NUKE_MY_PARAM")]
    [TestCase("myparam")]
    [TestCase("my-param")]
    public void Variable_InAnySpelling_Resolves_Facts70(string name)
    {
        using var run = new BuildRun().WithVariable(name, "v");

        Assert.That(run.Run<Sample>("Go").Build!.MyParam, Is.EqualTo("v"));
    }

    [Test]
    public void Variables_ThatAreAmbiguous_GiveAWarningAndNoValue()
    {
        using var run = new BuildRun().WithVariable("MY_PARAM", "1").WithVariable("myparam", "2");

        var outcome = run.Run<Sample>("Go");

        Assert.That(outcome.Build!.MyParam, Is.Null);
        Assert.That(outcome.Out, Does.Contain("--my-param is ambiguous"));
    }

    [TestCase("--my-param cli", "cli")]
    [TestCase("--profile one two", "env")]
    public void CommandLine_BeatsEnvironment_BeatsFiles_Facts70(string arguments, string expected)
    {
        using var run = Files().WithVariable("MY_PARAM", "env");

        Assert.That(run.Run<Sample>($"Go {arguments}").Build!.MyParam, Is.EqualTo(expected));
    }

    [TestCase("", "default")]
    [TestCase("--profile one", "one")]
    [TestCase("--profile one two", "two")]
    public void Profiles_BeatTheDefaultFile_LaterOnesEarlierOnes_Facts70(
        string args,
        string expected
    )
    {
        using var run = Files();

        Assert.That(run.Run<Sample>($"Go {args}").Build!.MyParam, Is.EqualTo(expected));
    }

    [Test]
    public void MissingProfile_IsRefusedWithItsPath_Facts73()
    {
        using var run = new BuildRun();

        var outcome = run.Run<Sample>("Go --profile none");

        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(
            outcome.Error,
            Does.Contain(Path.Combine(run.Root, ".nuke", "parameters.none.json"))
        );
    }

    [Test]
    public void RelativePath_InAFile_CountsFromTheRoot()
    {
        using var run = new BuildRun().With(".nuke/parameters.json", """{"Folder": "out"}""");

        Assert.That(
            (string?)run.Run<Sample>("Go").Build!.Folder,
            Is.EqualTo(Path.Combine(run.Root, "out"))
        );
    }

    [TestCase("""{"Count": "many"}""", "--count")]
    [TestCase("""{"Count": [1, 2]}""", "takes one value but got 2")]
    [TestCase("[1]", "must be one JSON object")]
    [TestCase("{", "must be one JSON object")]
    public void File_ThatDoesNotFit_IsRefused(string json, string message)
    {
        using var run = new BuildRun().With(".nuke/parameters.json", json);

        var outcome = run.Run<Sample>("Go");

        Assert.That((outcome.ExitCode, outcome.Build), Is.EqualTo((2, (Sample?)null)));
        Assert.That(outcome.Error, Does.Contain(message).And.Contain("parameters.json"));
    }

    [TestCase("\uFEFF{\"MyParam\": \"x\"}")]
    [TestCase("// why\n{\"MyParam\": \"w\", \"MyParam\": \"x\", /* no */}")]
    public void File_AsEditorsWriteIt_IsRead(string json)
    {
        using var run = new BuildRun().With(".nuke/parameters.json", json);

        Assert.That(run.Run<Sample>("Go").Build?.MyParam, Is.EqualTo("x"));
    }

    [Test]
    public void File_CanNameTheTarget()
    {
        using var run = new BuildRun().With(".nuke/parameters.json", """{"Target": ["Go"]}""");

        Assert.That(run.Run<Sample>("").Order, Is.EqualTo("Go"));
    }

    [TestCase("TARGET", "Nonsense")]
    [TestCase("HOST", "my-machine")]
    [TestCase("VERBOSITY", "42")]
    [TestCase("ROOT", "/nowhere")]
    public void CommonVariables_DoNotSteerTheEngine(string name, string value)
    {
        using var run = new BuildRun().WithVariable(name, value);

        Assert.That(run.Run<Sample>("Go").ExitCode, Is.Zero);
    }

    [Test]
    public void PrefixedVariable_SteersTheEngine()
    {
        using var run = new BuildRun().WithVariable("NUKE_TARGET", "Go");

        Assert.That(run.Run<Sample>("").Order, Is.EqualTo("Go"));
    }

    [Test]
    public void EmptyVariable_OfAFlag_IsFalse()
    {
        using var run = new BuildRun().WithVariable("FLAG", "");

        Assert.That(run.Run<Sample>("Go").Build!.Flag, Is.False);
    }

    private static BuildRun Files() =>
        new BuildRun()
            .With(".nuke/parameters.json", """{"$schema": "x", "MyParam": "default"}""")
            .With(".nuke/parameters.one.json", """{"MyParam": "one"}""")
            .With(".nuke/parameters.two.json", """{"MyParam": "two"}""");

    private sealed class Sample : RecordingBuild
    {
        [Parameter]
        public readonly string? MyParam;

        [Parameter]
        public readonly int? Count;

        [Parameter]
        public readonly bool Flag = true;

        [Parameter]
        public readonly AbsolutePath? Folder;

        Target Go => _ => _.Executes(Ran("Go"));
    }
}
