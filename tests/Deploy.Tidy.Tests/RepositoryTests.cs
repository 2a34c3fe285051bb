using Deploy.Tidy.Tests.Rules;
using Deploy.Tidy.Tests.Sources;

namespace Deploy.Tidy.Tests;

/// <summary>The house rules, held against every file of the repository.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class RepositoryTests
{
    private const int ReadmeLinesMax = 200;

    [Test]
    public void Files_AreShort() => Nothing(Repository.Code.SelectMany(FileLength.In));

    [Test]
    public void Lines_AreNarrow() => Nothing(Repository.Code.SelectMany(LineWidth.In));

    [Test]
    public void Functions_AreShort() => Nothing(InCode(FunctionLength.In));

    [Test]
    public void Functions_TakeFewParameters() => Nothing(InCode(ParameterCount.In));

    [Test]
    public void Types_HaveTheirOwnFile() => Nothing(InCode(TypePlacement.In));

    [Test]
    public void Namespaces_FollowFolders() => Nothing(InCode(NamespacePlacement.In));

    [Test]
    public void Names_SaySomething() => Nothing(InCode(Naming.In));

    [Test]
    public void Files_LeaveNothingUnfinished() =>
        Nothing(Repository.Files.SelectMany(Leftovers.Unfinished));

    [Test]
    public void Code_NeverSleeps() => Nothing(Repository.Code.SelectMany(Leftovers.Sleeps));

    [Test]
    public void Files_NameNoMachine() =>
        Nothing(Repository.Files.SelectMany(Leftovers.MachinePaths));

    [Test]
    public void Projects_KeepTheArrows() => Nothing(Projects.SelectMany(Arrows.In));

    [Test]
    public void Projects_OfTheProductHaveTests()
    {
        var names = Projects.Select(project => project.Name).ToHashSet();
        Nothing(
            Projects
                .Where(project => project.File.IsUnder("src"))
                .Select(project => (project.File.Path, Tests: TestsOf(project.Name)))
                .Where(project => !names.Contains(project.Tests))
                .Select(p => new Finding(p.Path, 1, $"a project {p.Tests}", "none"))
        );
    }

    [Test]
    public void Solution_HasEveryProjectAndNoOther() =>
        Nothing(
            SolutionProjects.In(
                Repository.Files.Single(file => file.Path == "Deploy.sln"),
                Projects.Select(project => project.File.Path)
            )
        );

    [Test]
    public void TestFilter_HasEveryTestProject()
    {
        var filter = Repository.Files.Single(file => file.Path == "Deploy.Tests.slnf");
        var text = string.Join('\n', filter.Lines).Replace(@"\\", "/", StringComparison.Ordinal);
        Nothing(
            Projects
                .Where(project => project.File.Path.StartsWith("tests/", StringComparison.Ordinal))
                .Where(project => !text.Contains(project.File.Path, StringComparison.Ordinal))
                .Select(p => new Finding(filter.Path, 1, $"the project {p.File.Path}", "none"))
        );
    }

    [Test]
    public void Decisions_AreNumberedAndComplete() => Nothing(Decisions.In(Repository.Docs));

    [Test]
    public void Links_LeadSomewhere() =>
        Nothing(Repository.Docs.SelectMany(doc => Links.In(doc, Read)));

    [Test]
    public void Readme_IsShort() =>
        Assert.That(
            Repository.Files.Single(file => file.Path == "README.md").Lines,
            Has.Count.LessThanOrEqualTo(ReadmeLinesMax)
        );

    /// <summary>Contracts are proven by the tests of the project that keeps them.</summary>
    private static string TestsOf(string project) =>
        project.Replace(".Contracts", "", StringComparison.Ordinal) + ".Tests";

    private static IEnumerable<ProjectFile> Projects { get; } =
        Repository
            .Files.Where(file => file.Path.EndsWith(".csproj", StringComparison.Ordinal))
            .Select(file => new ProjectFile(file))
            .ToList();

    private static ParallelQuery<Finding> InCode(Func<SourceFile, IEnumerable<Finding>> rule) =>
        Repository.Code.AsParallel().AsOrdered().SelectMany(rule);

    private static string? Read(string path)
    {
        var full = Path.Combine(Repository.Root, path);
        return File.Exists(full) ? File.ReadAllText(full)
            : Directory.Exists(full) ? ""
            : null;
    }

    private static void Nothing(IEnumerable<Finding> findings)
    {
        var all = findings.Select(finding => finding.ToString()).ToList();
        Assert.That(all, Is.Empty, () => string.Join(Environment.NewLine, all));
    }
}
