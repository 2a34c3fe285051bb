using Nuke.Common.ProjectModel;
using Nuke.Engine.Tests.Running;

namespace Nuke.Engine.Tests.Solutions;

[Parallelizable(ParallelScope.All)]
internal sealed class SolutionTests
{
    private const string Text = """
        Microsoft Visual Studio Solution File, Format Version 12.00
        Project("{2150E333-8FDC-42A3-9474-1A3956D46DE8}") = "src", "src", "{F0000000-0000-0000-0000-000000000001}"
        EndProject
        Project("{2150E333-8FDC-42A3-9474-1A3956D46DE8}") = "deep", "deep", "{F0000000-0000-0000-0000-000000000002}"
        EndProject
        Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "App.Core", "src\App.Core\App.Core.csproj", "{A0000000-0000-0000-0000-000000000001}"
        EndProject
        Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "_build", "build\_build.csproj", "{A0000000-0000-0000-0000-000000000002}"
        EndProject
        Global
            GlobalSection(NestedProjects) = preSolution
                {F0000000-0000-0000-0000-000000000002} = {F0000000-0000-0000-0000-000000000001}
                {A0000000-0000-0000-0000-000000000001} = {F0000000-0000-0000-0000-000000000002}
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
