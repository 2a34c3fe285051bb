using System.Text.RegularExpressions;
using Deploy.Components.Generation;
using YamlDotNet.RepresentationModel;

namespace Deploy.Components.Tests.Generation;

/// <summary>What must hold of every workflow that is ever generated.</summary>
public sealed partial class PipelineWorkflowsTests
{
    private static readonly string[] Files = ["ci", "deploy", "rollback"];

    [TestCaseSource(nameof(Files))]
    public void Workflow_AsText_IsYamlWithJobs(string file) =>
        Assert.That(Jobs(file).Children, Is.Not.Empty);

    [TestCaseSource(nameof(Files))]
    public void Workflow_ByDefault_OnlyReads(string file) =>
        Assert.That(
            Child(Root(file), "permissions").ToString(),
            Is.EqualTo("{ { contents, read } }")
        );

    [TestCaseSource(nameof(Files))]
    public void Jobs_NeedOnlyJobsThatStandBeforeThem(string file)
    {
        var before = new HashSet<string>();
        foreach (var (id, job) in Jobs(file).Children)
        {
            Assert.That(Texts(job, "needs"), Is.SubsetOf(before));
            before.Add(id.ToString());
        }
    }

    [TestCaseSource(nameof(Files))]
    public void Jobs_RunOneTargetEach(string file)
    {
        foreach (var (_, job) in Jobs(file).Children)
        {
            var command = Steps(job).Select(step => Text(step, "run")).OfType<string>().Single();
            Assert.That(
                Shapes.Usual.Targets,
                Does.Contain(Command().Match(command).Groups[1].Value)
            );
        }
    }

    [TestCaseSource(nameof(Files))]
    public void CommandLines_HaveNothingPutIntoThem(string file) =>
        Assert.That(
            Jobs(file).Children.Values.SelectMany(Steps).Select(step => Text(step, "run") ?? ""),
            Has.None.Contains("${{")
        );

    [TestCaseSource(nameof(Files))]
    public void Actions_ArePinnedByCommitWithTheirVersionBeside(string file) =>
        Assert.That(
            GeneratedText(file).Split('\n').Where(line => line.Contains("uses:")),
            Has.All.Match(@"- uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
        );

    [TestCaseSource(nameof(Files))]
    public void Jobs_EndByThemselves(string file) =>
        Assert.That(
            Jobs(file).Children.Values.Select(job => int.Parse(Text(job, "timeout-minutes")!)),
            Has.All.InRange(1, 360)
        );

    [TestCaseSource(nameof(Files))]
    public void Checkouts_LeaveNoCredentialsBehind(string file) =>
        Assert.That(
            Jobs(file)
                .Children.Values.SelectMany(Steps)
                .Where(step => Text(step, "uses")?.StartsWith("actions/checkout") == true)
                .Select(step => Text(Child(step, "with"), "persist-credentials")),
            Is.Not.Empty.And.All.EqualTo("false")
        );

    [TestCase("deploy")]
    [TestCase("rollback")]
    public void DeployingJobs_RunWhereTheStateIsKept(string file)
    {
        Assert.That(
            Jobs(file).Children.Values.Select(job => Texts(job, "runs-on")),
            Has.All.EqualTo(new[] { "self-hosted", "deploy" })
        );
        Assert.That(
            GeneratedText(file),
            Does.Contain("self-hosted runner with the label 'deploy'")
        );
        Assert.That(GeneratedText(file), Does.Contain("clean: 'false'"));
    }

    [TestCase("deploy")]
    [TestCase("rollback")]
    public void DeployingJobs_LeaveTheHostRunning(string file) =>
        Assert.That(
            Jobs(file)
                .Children.Values.SelectMany(Steps)
                .Where(step => Text(step, "run") is not null)
                .Select(step => Text(Child(step, "env"), "RUNNER_TRACKING_ID")),
            Has.All.EqualTo("")
        );

    [Test]
    public void Production_GoesStepByStepBehindItsReviewers() =>
        Assert.That(
            Jobs("deploy")
                .Children.Where(job =>
                    Text(Child(job.Value, "environment"), "name") == "production"
                )
                .Select(job => $"{job.Key} after {string.Join(", ", Texts(job.Value, "needs"))}"),
            Is.EqualTo([
                "canary5 after deploystaging",
                "canary50 after canary5",
                "full after canary50",
            ])
        );

    [TestCase("DeployDev", "deploydev")]
    [TestCase("DeployStaging", "deploystaging")]
    [TestCase("Canary5", "deploystaging canary5")]
    [TestCase("Full", "deploystaging canary5 canary50 full")]
    public void StartedByHand_GoesAsFarAsAsked(string target, string jobs) =>
        Assert.That(
            string.Join(
                ' ',
                Jobs("deploy")
                    .Children.Where(job =>
                        Text(job.Value, "if")!.Contains($"'{target}'")
                        || Text(job.Value, "if")!.Contains($"\"{target}\"")
                    )
                    .Select(job => job.Key)
            ),
            Is.EqualTo(jobs)
        );

    [Test]
    public void Rollback_DoesNotWaitForADeployment() =>
        Assert.That(
            Text(Child(Root("rollback"), "concurrency"), "group"),
            Is.Not.EqualTo(Text(Child(Root("deploy"), "concurrency"), "group"))
        );

    [Test]
    public void Rollback_AsksWhereWhatAndWhy() =>
        Assert.That(
            GeneratedText("rollback"),
            Does.Contain("options: [dev, staging, production]")
                .And.Contain("--environment \"$WHERE\"")
                .And.Contain("--reason \"$REASON\"")
                .And.Contain("${VERSION:+--to \"$VERSION\"}")
        );

    [Test]
    public void Checks_RunOnPullRequestsAndFeatureBranches() =>
        Assert.That(
            GeneratedText("ci"),
            Does.Contain("pull_request: {}").And.Contain("branches: ['feature/**']")
        );

    private static string GeneratedText(string file) =>
        GeneratedFiles.Plan(Shapes.Usual)[$".github/workflows/{file}.yml"];

    private static YamlMappingNode Root(string file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(GeneratedText(file)));
        return (YamlMappingNode)stream.Documents.Single().RootNode;
    }

    private static YamlMappingNode Jobs(string file) => (YamlMappingNode)Child(Root(file), "jobs");

    private static IEnumerable<YamlNode> Steps(YamlNode job) =>
        ((YamlSequenceNode)Child(job, "steps")).Children;

    private static YamlNode Child(YamlNode node, string key) =>
        ((YamlMappingNode)node).Children[key];

    private static string? Text(YamlNode node, string key) =>
        ((YamlMappingNode)node).Children.TryGetValue(key, out var value) ? value.ToString() : null;

    private static string[] Texts(YamlNode node, string key) =>
        ((YamlMappingNode)node).Children.TryGetValue(key, out var value)
            ? [.. ((YamlSequenceNode)value).Select(item => item.ToString())]
            : [];

    [GeneratedRegex(@"^\./build\.sh (\w+)")]
    private static partial Regex Command();
}
