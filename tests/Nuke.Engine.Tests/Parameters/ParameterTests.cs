using System.ComponentModel;
using Nuke.Common;
using Nuke.Common.IO;
using Nuke.Common.Tooling;
using Nuke.Engine.Tests.Running;

namespace Nuke.Engine.Tests.Parameters;

[Parallelizable(ParallelScope.All)]
internal sealed class ParameterTests
{
    [TestCase("--my-param v")]
    [TestCase("-MyParam v")]
    [TestCase("-MYPARAM v")]
    [TestCase("--m-y-param v")]
    [TestCase("--my-param=v")]
    [TestCase("--my-param other --my-param v")]
    public void Name_InAnySpelling_SetsTheParameter_Facts67(string arguments) =>
        Assert.That(BuildRun.Of<Sample>($"Go {arguments}").Build!.MyParam, Is.EqualTo("v"));

    [TestCase("", false)]
    [TestCase("--flag", true)]
    [TestCase("--flag false", false)]
    [TestCase("--flag=true", true)]
    public void Flag_FollowsItsWord_Facts68(string arguments, bool expected) =>
        Assert.That(BuildRun.Of<Sample>($"Go {arguments}").Build!.Flag, Is.EqualTo(expected));

    [Test]
    public void OptionalFlag_Absent_IsNull_Facts68() =>
        Assert.That(BuildRun.Of<Sample>("Go").Build!.Perhaps, Is.Null);

    [TestCase("--set 1 2 3", new[] { 1, 2, 3 })]
    [TestCase("--set", new int[0])]
    [TestCase("", null)]
    [TestCase("--set -1 -2", new[] { -1, -2 })]
    [TestCase("--joined 1+2", null)]
    public void Array_TakesSeveralWords_Facts69(string arguments, int[]? expected) =>
        Assert.That(BuildRun.Of<Sample>($"Go {arguments}").Build!.Set, Is.EqualTo(expected));

    [Test]
    public void Array_WithASeparator_SplitsOneWord_Facts69() =>
        Assert.That(
            BuildRun.Of<Sample>("Go --joined 1+2").Build!.Joined,
            Is.EqualTo(new[] { "1", "2" })
        );

    [TestCase("--number -5", -5.0)]
    [TestCase("--number -.5", -0.5)]
    [TestCase("--number=-2.25", -2.25)]
    public void NegativeNumber_IsAValue(string arguments, double expected) =>
        Assert.That(BuildRun.Of<Sample>($"Go {arguments}").Build!.Number, Is.EqualTo(expected));

    [Test]
    public void Enumeration_IgnoresCase_Facts74() =>
        Assert.That(
            (string)BuildRun.Of<Sample>("Go --mode release").Build!.Mode,
            Is.EqualTo("Release")
        );

    [Test]
    public void Enumeration_WithAnUnknownName_IsRefused_DiffersFromFacts74()
    {
        var run = BuildRun.Of<Sample>("Go --mode Relaese");

        Assert.That((run.ExitCode, run.Build), Is.EqualTo((2, (Sample?)null)));
        Assert.That(run.Error, Does.Contain("Did you mean 'Release'?"));
    }

    [Test]
    public void Initialiser_StaysWithoutAValue_Facts77()
    {
        var build = BuildRun.Of<Sample>("Go").Build!;

        Assert.That((build.Kept, (string)build.Mode), Is.EqualTo(("initial", "Debug")));
    }

    [Test]
    public void GetOnlyAutoProperty_IsSet_Facts77() =>
        Assert.That(BuildRun.Of<Sample>("Go --kept new").Build!.Kept, Is.EqualTo("new"));

    [Test]
    public void RelativePath_CountsFromTheWorkingDirectory()
    {
        var run = BuildRun.Of<Sample>("Go --folder out/x");

        Assert.That((string?)run.Build!.Folder, Is.EqualTo(Path.Combine(run.Root, "out/x")));
    }

    [Test]
    public void ComponentParameter_IsResolvedOnDemand()
    {
        var build = BuildRun.Of<Sample>("Go --pre-loud --pre-title Hi").Build!;

        Assert.That(((IHaveTitle)build).Title, Is.EqualTo("Hi"));
        Assert.That(((IHaveTitle)build).Loud, Is.True);
    }

    private sealed class Sample : RecordingBuild, IHaveTitle
    {
        [Parameter]
        public readonly string? MyParam;

        [Parameter]
        public readonly bool Flag;

        [Parameter]
        public readonly bool? Perhaps;

        [Parameter]
        public readonly int[]? Set;

        [Parameter(Separator = "+")]
        public readonly string[]? Joined;

        [Parameter]
        public readonly double Number;

        [Parameter]
        public readonly Mode Mode = Mode.Debug;

        [Parameter]
        public readonly AbsolutePath? Folder;

        [Parameter]
        public string Kept { get; } = "initial";

        Target Go => _ => _.Executes(Ran("Go"));
    }

    [TypeConverter(typeof(TypeConverter<Mode>))]
    private sealed class Mode : Enumeration
    {
        public static Mode Debug = new() { Value = nameof(Debug) };
        public static Mode Release = new() { Value = nameof(Release) };
    }
}
