namespace Nuke.Engine.Generators.Tests;

/// <summary>What the generated setters of the engine let a build write.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class DotNetSettersTests
{
    [TestCase("new DotNetTestSettings().SetFilter(\"x\")")]
    [TestCase("new DotNetBuildSettings().SetVersion(\"1\").EnableDeterministic()")]
    [TestCase("new DotNetToolInstallSettings().SetVersion(\"1\")")]
    [TestCase("new DotNetRestoreSettings().SetSources(\"a\", \"b\").SetProcessToolPath(\"x\")")]
    [TestCase("new DotNetBuildSettings().SetConfiguration(\"Debug\").Configuration!.Length")]
    public void OptionOfTheCommand_Compiles(string expression) =>
        Assert.That(Engine.ErrorsIn(expression), Is.Empty);

    [TestCase("new DotNetRestoreSettings().SetFilter(\"x\")")]
    [TestCase("new DotNetNuGetPushSettings().SetVersion(\"1\")")]
    [TestCase("new DotNetTestSettings().EnableNoIncremental()")]
    [TestCase("new DotNetCleanSettings().AddSources(\"x\")")]
    [TestCase("new DotNetToolRestoreSettings().SetProperty(\"A\", 1)")]
    public void OptionOfAnotherCommand_DoesNotCompile(string expression) =>
        Assert.That(Engine.ErrorsIn(expression), Is.Not.Empty);
}
