using Nuke.Common.ProjectModel;
using Nuke.Engine.Tests.Running;

namespace Nuke.Engine.Tests.Solutions;

[Parallelizable(ParallelScope.All)]
internal sealed class SolutionTests
{
    private const string Folder = "{2150E333-8FDC-42A3-9474-1A3956D46DE8}";
    private const string CSharp = "{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}";

    private const string Text = $$"""
        Microsoft Visual Studio Solution File, Format Version 12.00
        Project("{{Folder}}") = "src", "src", "{F1}"
        EndProject
        Project("{{Folder}}") = "deep", "deep", "{F2}"
        EndProject
        Project("{{CSharp}}") = "App.Core", "src\App.Core\App.Core.csproj", "{A1}"
        EndProject
        Project("{{CSharp}}") = "_build", "build\_build.csproj", "{A2}"
        EndProject
        Global
            GlobalSection(NestedProjects) = preSolution
                {F2} = {F1}
                {A1} = {F2}
            EndGlobalSection
        EndGlobal
        """;

    private const string Xml = """
        <Solution>
          <Folder Name="/src/" />
          <Folder Name="/src/deep/">
            <Project Path="src/App.Core/App.Core.csproj" />
          </Folder>
          <Project Path="build/_build.csproj" />
        </Solution>
        """;

    [TestCase("All.sln", Text)]
    [TestCase("All.slnx", Xml)]
    public void Solution_OfEitherFormat_HasProjectsAndFolders(string file, string text)
    {
        using var folder = new TempFolder();

        var solution = folder.Write(file, text).ReadSolution();
        var core = solution.GetProject("App.Core")!;

        Assert.That((string?)core.Path, Is.EqualTo($"{folder.Path}/src/App.Core/App.Core.csproj"));
        Assert.That(core.SolutionFolder!.Name, Is.EqualTo("deep"));
        Assert.That(core.SolutionFolder.SolutionFolder!.Name, Is.EqualTo("src"));
        Assert.That(solution.Projects.Select(x => x.Name), Is.EqualTo(new[] { "_build" }));
        Assert.That(solution.GetAllProjects("App.*").Single(), Is.SameAs(core));
        Assert.That(core.RelativePath.ToString(), Is.EqualTo("src/App.Core/App.Core.csproj"));
    }

    [Test]
    public void Solution_ThatIsMissing_Fails() =>
        Assert.That(
            () => ((Nuke.Common.IO.AbsolutePath)"/none.sln")!.ReadSolution(),
            Throws.InstanceOf<IOException>()
        );
}
