using System.Text.Json.Nodes;
using Nuke.Common;
using Nuke.Engine.Tests.Running;

namespace Nuke.Engine.Tests.Editors;

[Parallelizable(ParallelScope.All)]
internal sealed class SchemaTests
{
    private const string Parameters = """{ "$schema": "./build.schema.json" }""";

    [Test]
    public void Schema_DescribesTargetsAndParameters_Facts83()
    {
        using var run = new BuildRun().With(".nuke/parameters.json", Parameters);
        run.Run<Sample>("B");
        var schema = JsonNode.Parse(File.ReadAllText(PathOf(run)))!;

        string Text(string path) =>
            path.Split('/')
                .Aggregate(schema, (x, y) => int.TryParse(y, out var i) ? x[i]! : x[y]!)
                .ToJsonString();

        using var scope = Assert.EnterMultipleScope();
        Assert.That(Text("definitions/ExecutableTarget/enum"), Is.EqualTo("""["A","B"]"""));
        Assert.That(Text("definitions/Host/enum"), Does.StartWith("""["GitHubActions","Rider","""));
        Assert.That(Text("allOf/1/$ref"), Is.EqualTo("\"#/definitions/NukeBuild\""));
        Assert.That(Text("allOf/0/properties/Mode/enum"), Is.EqualTo("""["Fast","Slow"]"""));
        Assert.That(Text("allOf/0/properties/Counts/items/type/0"), Is.EqualTo("\"integer\""));
        Assert.That(Text("allOf/0/properties/Key/default"), Does.Contain("Secrets are written"));
        Assert.That(
            Text("definitions/NukeBuild/properties/Skip/items/$ref"),
            Is.EqualTo("\"#/definitions/ExecutableTarget\"")
        );
    }

    [Test]
    public void Schema_WithoutAChange_IsNotWrittenAgain()
    {
        using var run = new BuildRun().With(".nuke/parameters.json", Parameters);
        run.Run<Sample>("B");
        File.SetLastWriteTimeUtc(PathOf(run), DateTime.UnixEpoch);

        run.Run<Sample>("B");

        Assert.That(File.GetLastWriteTimeUtc(PathOf(run)), Is.EqualTo(DateTime.UnixEpoch));
    }

    [Test]
    public void Schema_ThatNobodyRefersTo_IsNotWritten()
    {
        using var run = new BuildRun().With(".nuke/parameters.json", "{}");

        run.Run<Sample>("B");

        Assert.That(File.Exists(PathOf(run)), Is.False);
    }

    private static string PathOf(BuildRun run) => Path.Combine(run.Root, ".nuke/build.schema.json");

    private enum Mode
    {
        Slow,
        Fast,
    }

    private sealed class Sample : RecordingBuild
    {
        [Parameter]
        [Secret]
        readonly string? Key;

        [Parameter]
        readonly Mode Mode;

        [Parameter]
        readonly int[]? Counts;

        Target B => _ => _.Executes(Ran("B"));
        Target A => _ => _;
    }
}
