using System.Text.Json;
using System.Xml.Linq;
using Deploy.Components.Generation;

namespace Deploy.Components.Tests.Generation;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class GeneratedFilesTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("deploy-generated-");

    public void Dispose() => _root.Delete(recursive: true);

    [Test]
    public void Plan_OfAPipeline_HasWorkflowsAndARunConfigurationForEachTarget() =>
        Assert.That(
            GeneratedFiles.Plan(Shapes.Usual).Keys,
            Is.EqualTo([
                ".github/workflows/ci.yml",
                ".github/workflows/deploy.yml",
                ".github/workflows/rollback.yml",
                ".run/Canary5.run.xml",
                ".run/Canary50.run.xml",
                ".run/DeployDev.run.xml",
                ".run/DeployStaging.run.xml",
                ".run/Full.run.xml",
                ".run/Rollback.run.xml",
                ".run/Verify.run.xml",
                ".vscode/launch.json",
                ".vscode/tasks.json",
                "build/Properties/launchSettings.json",
            ])
        );

    [Test]
    public void Plan_Texts_AreTheSameEachTimeAndEndInOneNewline() =>
        Assert.That(
            GeneratedFiles.Plan(Shapes.Usual),
            Is.EqualTo(GeneratedFiles.Plan(Shapes.Usual))
                .And.All.Property("Value")
                .Match(@"[^\n]\n\z")
                .And.All.Property("Value")
                .Not.Contains("\r")
        );

    [Test]
    public void Plan_OfAShapeWithoutItsTargets_NamesAllThatIsMissing() =>
        Assert.That(
            () => GeneratedFiles.Plan(Shapes.Usual with { Targets = [], Environments = ["one"] }),
            Throws
                .ArgumentException.With.Message.Contains("needs an environment before it")
                .And.Message.Contains("no target DeployDev")
                .And.Message.Contains("no target Rollback")
        );

    [Test]
    public void Rider_RunsTheTargetFromTheProjectsRoot()
    {
        var options = XElement
            .Parse(GeneratedFiles.Plan(Shapes.Usual)[".run/Full.run.xml"])
            .Element("configuration")!
            .Elements("option")
            .ToDictionary(o => o.Attribute("name")!.Value, o => o.Attribute("value")!.Value);
        Assert.That(
            (options["PROGRAM_PARAMETERS"], options["PROJECT_PATH"], options["WORKING_DIRECTORY"]),
            Is.EqualTo(("Full", "$PROJECT_DIR$/build/_build.csproj", "$PROJECT_DIR$"))
        );
    }

    [TestCase(".vscode/tasks.json", "tasks", "label")]
    [TestCase(".vscode/launch.json", "configurations", "name")]
    public void VsCode_OffersEveryTarget(string path, string list, string name)
    {
        using var json = JsonDocument.Parse(GeneratedFiles.Plan(Shapes.Usual)[path]);
        Assert.That(
            json.RootElement.GetProperty(list)
                .EnumerateArray()
                .Select(item => item.GetProperty(name).GetString()),
            Is.SupersetOf(Shapes.Usual.Targets)
        );
    }

    [Test]
    public void VsCode_LaunchesAfterATaskThatExists()
    {
        var plan = GeneratedFiles.Plan(Shapes.Usual);
        using var launches = JsonDocument.Parse(plan[".vscode/launch.json"]);
        var first = launches.RootElement.GetProperty("configurations")[0];
        var task = first.GetProperty("preLaunchTask").GetString();
        Assert.That(plan[".vscode/tasks.json"], Does.Contain($"\"label\": \"{task}\""));
    }

    [Test]
    public void LaunchSettings_HaveAProfileForEachTarget()
    {
        using var json = JsonDocument.Parse(
            GeneratedFiles.Plan(Shapes.Usual)["build/Properties/launchSettings.json"]
        );
        Assert.That(
            json.RootElement.GetProperty("profiles")
                .GetProperty("Full")
                .GetProperty("commandLineArgs")
                .GetString(),
            Is.EqualTo("Full")
        );
    }

    [Test]
    public void Drift_OfAnEmptyRepository_IsEverything() =>
        Assert.That(Files.Drift(), Is.EqualTo(GeneratedFiles.Plan(Shapes.Usual).Keys));

    [Test]
    public void Drift_AfterWriting_IsNothing()
    {
        Files.WriteAll();
        Assert.That(Files.Drift(), Is.Empty);
    }

    [Test]
    public async Task Drift_OfAnotherLineEnd_IsNone()
    {
        Files.WriteAll();
        await RewriteAsync(".run/Full.run.xml", text => text.ReplaceLineEndings("\r\n"));
        Assert.That(Files.Drift(), Is.Empty);
    }

    [Test]
    public async Task Drift_OfAnEditedFile_NamesIt()
    {
        Files.WriteAll();
        await RewriteAsync(".github/workflows/ci.yml", text => text + "# mine\n");
        Assert.That(Files.Drift(), Is.EqualTo([".github/workflows/ci.yml"]));
    }

    [Test]
    public void WriteAll_WritesOnlyWhatDrifted()
    {
        Files.WriteAll();
        File.Delete(Full(".run/Full.run.xml"));
        Assert.That(Files.WriteAll(), Is.EqualTo([".run/Full.run.xml"]));
    }

    private GeneratedFiles Files => new(_root.FullName, Shapes.Usual);

    private string Full(string path) => Path.Combine(_root.FullName, path);

    private async Task RewriteAsync(string path, Func<string, string> change) =>
        await File.WriteAllTextAsync(Full(path), change(await File.ReadAllTextAsync(Full(path))));
}
