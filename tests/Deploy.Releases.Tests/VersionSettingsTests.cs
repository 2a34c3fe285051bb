using Deploy.Releases.Versioning;

namespace Deploy.Releases.Tests;

public sealed class VersionSettingsTests
{
    private static VersionSettings Parse(string yaml) =>
        VersionSettingsReader.Parse(yaml, "GitVersion.yml");

    [TestCase("")]
    [TestCase("# only a comment")]
    [TestCase("workflow: GitHubFlow/v1\nmode: ContinuousDelivery")]
    public void Parse_NothingSpecial_GivesTheDefaults(string yaml) =>
        Assert.That(Parse(yaml), Is.EqualTo(new VersionSettings()));

    [TestCase("next-version: 2.0.0", "2.0.0")]
    [TestCase("next-version: 2.1", "2.1.0")]
    [TestCase("next-version: 3", "3.0.0")]
    public void Parse_NextVersion_FillsUpMissingParts(string yaml, string expected) =>
        Assert.That(Parse(yaml).NextVersion, Is.EqualTo(expected));

    [Test]
    public void Parse_Everything_IsTaken()
    {
        var read = Parse(
            """
            tag-prefix: 'app-'
            commit-message-incrementing: Disabled
            major-version-bump-message: 'BREAKING'
            minor-version-bump-message: '^feat:'
            patch-version-bump-message: '^fix:'
            no-bump-message: '^chore:'
            """
        );
        Assert.That(
            read,
            Is.EqualTo(
                new VersionSettings
                {
                    TagPrefix = "app-",
                    IncrementByMessage = false,
                    MajorMessage = "BREAKING",
                    MinorMessage = "^feat:",
                    PatchMessage = "^fix:",
                    NoBumpMessage = "^chore:",
                }
            )
        );
    }

    [TestCase("branches:\n  main: {}", 1, "'branches' is not supported")]
    [TestCase("\n\nassembly-versioning-scheme: Major", 3, "'assembly-versioning-scheme'")]
    [TestCase("workflow: GitFlow/v1", 1, "may only be GitHubFlow/v1, seen 'GitFlow/v1'")]
    [TestCase("mode: ManualDeployment", 1, "may only be ContinuousDelivery")]
    [TestCase("next-version: soon", 1, "seen 'soon'")]
    [TestCase("next-version: 1.2.3.4", 1, "seen '1.2.3.4'")]
    [TestCase("next-version: [1]", 1, "must be a single value")]
    [TestCase("tag-prefix: '('", 1, "not a pattern")]
    [TestCase("tag-prefix: '(?=x)'", 1, "not a pattern")]
    [TestCase("commit-message-incrementing: MergeMessageOnly", 1, "is Enabled or Disabled")]
    [TestCase("- a", 1, "expected settings")]
    [TestCase("a: [", 2, "not YAML")]
    public void Parse_AFault_IsNamedWithItsLine(string yaml, int line, string says)
    {
        var fault = Assert.Throws<VersionSettingsException>(() => Parse(yaml))!.Faults.Single();
        Assert.That(fault, Does.Contain($"GitVersion.yml line {line}").And.Contains(says));
    }

    [Test]
    public void Parse_SeveralFaults_ReportsThemAllAndTheNextStep()
    {
        var yaml = "mode: Mainline\nbranches: {}\nnext-version: x\ntag-prefix: '['";
        var fault = Assert.Throws<VersionSettingsException>(() => Parse(yaml))!;
        Assert.That(fault.Faults, Has.Length.EqualTo(4));
        Assert.That(fault.Message, Does.Contain("docs/versioning.md"));
    }

    [Test, CancelAfter(20_000)]
    public async Task Read_AnySpellingOfTheName_IsFound(CancellationToken token)
    {
        using var folder = new TempFolder();
        folder.Write(".GitVersion.yaml", "next-version: 4.0.0");
        var read = await VersionSettingsReader.ReadAsync(folder.Path, token);
        Assert.That(read.NextVersion, Is.EqualTo("4.0.0"));
    }
}
