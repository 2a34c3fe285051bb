namespace Deploy.Tidy.Tests.Dialect;

/// <summary>
/// What lets the build move to NUKE's published packages: it uses nothing that they lack.
/// </summary>
[Parallelizable(ParallelScope.All)]
public sealed class DialectTests
{
    [TestCase("_build.dll")]
    [TestCase("Deploy.Components.dll")]
    public void Project_OfOurs_UsesOnlyWhatNukeCertainlyHas(string assembly) =>
        Assert.That(NukeSurface.Confirmed.Missing(DialectUse.Of(Compiled(assembly))), Is.Empty);

    [Test]
    public void OrdinaryBuild_UsesOnlyWhatNukeHas() =>
        Assert.That(
            NukeSurface.All.Missing(DialectUse.Of(Compiled("Nuke.Engine.Consumer.dll"))),
            Is.Empty
        );

    [Test]
    public void Engine_AddsOnlyToItsOwnNamespace() =>
        Assert.That(
            NukeSurface.All.Missing(DialectSurface.Of(Compiled("Nuke.Engine.dll"))),
            Is.All.StartsWith("Nuke.Engine.")
        );

    /// <summary>A check that sees nothing would pass: it must see what is there.</summary>
    [TestCase("_build.dll", "Nuke.Common.NukeBuild::OnBuildFinished")]
    [TestCase(
        "Deploy.Components.dll",
        "Nuke.Common.ITargetDefinition::Description(string) : ITargetDefinition"
    )]
    [TestCase(
        "Nuke.Engine.Consumer.dll",
        "Nuke.Common.CI.GitHubActions.GitHubActionsAttribute::On"
    )]
    [TestCase(
        "Nuke.Engine.Consumer.dll",
        "Nuke.Common.IO.*Extensions::DeleteDirectory(AbsolutePath) : void"
    )]
    public void Use_OfOverridesMembersAttributesAndExtensions_IsSeen(string assembly, string use) =>
        Assert.That(DialectUse.Of(Compiled(assembly)), Does.Contain(use));

    [TestCase("Nuke.Common.Execution.ExecutableTarget::Actions : List<Action>", 0)]
    [TestCase("Nuke.Common.Execution.ExecutableTarget::Actions : ICollection<Action>", 1)]
    [TestCase("Nuke.Common.ParameterAttribute::Name", 0)]
    [TestCase("Nuke.Common.ParameterAttribute::Names", 1)]
    [TestCase("Nuke.Common.EnvironmentInfo", 0)]
    [TestCase("Nuke.Common.EnvironmentInfo::IsLinux : bool", 1)]
    [TestCase("Nuke.Engine.RunsAloneAttribute", 1)]
    public void Member_OfTheDialect_IsKnownByItsWholeSignature(string use, int missing) =>
        Assert.That(NukeSurface.Confirmed.Missing([use]).Count(), Is.EqualTo(missing));

    private static FileStream Compiled(string assembly) =>
        File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly));
}
