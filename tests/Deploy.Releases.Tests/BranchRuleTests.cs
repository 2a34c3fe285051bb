using Deploy.Releases.Versioning;

namespace Deploy.Releases.Tests;

public sealed class BranchRuleTests
{
    [TestCase("main", "main", "")]
    [TestCase("master", "main", "")]
    [TestCase("main2", "unknown", "main2")]
    [TestCase("feature/main", "feature", "main")]
    [TestCase("feature/", "unknown", "feature-")]
    [TestCase("release/1.0", "release", "beta")]
    [TestCase("released/1.0", "unknown", "released-1-0")]
    [TestCase("pull/12", "pull-request", "PullRequest12")]
    [TestCase("pull/12/head", "pull-request", "PullRequest12")]
    [TestCase("pull/twelve", "unknown", "pull-twelve")]
    [TestCase("pull/12x", "pull-request", "PullRequest12")]
    [TestCase("hotfix/1.2.1", "unknown", "hotfix-1-2-1")]
    [TestCase("develop", "unknown", "develop")]
    [TestCase("feature/日本", "feature", "--")]
    [TestCase("feature/42", "feature", "n42")]
    [TestCase(null, "detached HEAD", "-no-branch-")]
    public void Of_ABranch_HasRuleAndLabel(string? branch, string rule, string label)
    {
        var found = BranchRule.Of(branch);
        Assert.That((found.Name, found.Label), Is.EqualTo((rule, label)));
    }

    [TestCase("1.2.3", "1.2.3")]
    [TestCase("v1.2", "1.2.0")]
    [TestCase("2", "2.0.0")]
    [TestCase("1.2.3-fixes", "1.2.3")]
    [TestCase("2.0/rehearsal", "2.0.0")]
    [TestCase("next", null)]
    [TestCase("x1.2", null)]
    [TestCase("99999999999", null)]
    public void PromisedBy_TheNameOfAReleaseBranch_IsItsVersion(string name, string? expected) =>
        Assert.That(BranchRule.PromisedBy(name)?.ToString(), Is.EqualTo(expected));

    [TestCase("Merge branch 'release/2.0.0'", "2.0.0")]
    [TestCase("Merge branch 'release/2.0.0' into main", "2.0.0")]
    [TestCase("Merge branch 'origin/releases/2.1'", "2.1.0")]
    [TestCase("Merge remote-tracking branch 'origin/release-3'", "3.0.0")]
    [TestCase("Merge pull request #5 from acme/release/2.0.0\n\nTitle", "2.0.0")]
    [TestCase("Merge branch 'feature/release/2.0.0'", null)]
    [TestCase("Merge branch 'release/next'", null)]
    [TestCase("Revert \"Merge branch 'release/2.0.0'\"", null)]
    public void MergedRelease_OfAMessage_IsTheVersionOfTheMergedBranch(
        string message,
        string? expected
    ) => Assert.That(MessageRules.MergedRelease(message)?.ToString(), Is.EqualTo(expected));
}
