using Deploy.Releases.Sources;
using Deploy.Releases.Versioning;
using Deploy.Rollouts.Releases;

namespace Deploy.Releases.Tests;

public sealed class VersionCalculatorTests
{
    private static readonly Digest _tree = Digest.Of("tree"u8);

    private static SourceIdentity Tree(bool dirty = false, bool git = true) =>
        new()
        {
            Digest = _tree,
            IsDirty = dirty,
            HasGit = git,
        };

    private static VersionResult Result(
        string? branch,
        string line,
        VersionSettings? settings = null
    ) =>
        VersionCalculator.Calculate(
            HistoryBuilder.Draw(branch, line),
            settings ?? new(),
            Tree(),
            null
        );

    // main: a tag is the version; after it the patch number rises and the commits are counted.
    [TestCase("c t:v1.2.3", "1.2.3")]
    [TestCase("c t:1.2.3", "1.2.3")]
    [TestCase("c t:V1.2.3", "1.2.3")]
    [TestCase("c t:v1.2.3 c", "1.2.4-1")]
    [TestCase("c t:v1.2.3 c c c c c c c", "1.2.4-7")]
    [TestCase("c", "0.0.1-1")]
    [TestCase("c c c", "0.0.1-3")]
    [TestCase("", "0.0.1-0")]
    [TestCase("c t:v1.0.0 c t:v2.0.0 c", "2.0.1-1")]
    [TestCase("c t:v2.0.0 c t:v1.0.0 c", "2.0.1-2")]
    [TestCase("c t:v1.0.0 t:v1.1.0 c", "1.1.1-1")]
    [TestCase("c t:v1.0.0 t:v1.1.0", "1.1.0")]
    [TestCase("c t:release-9 c", "0.0.1-2")]
    [TestCase("c t:v1.2 c", "0.0.1-2")]
    [TestCase("c t:v01.2.3 c", "0.0.1-2")]
    [TestCase("c t:v1.2.3.4 c", "0.0.1-2")]
    [TestCase("c t:v99999999999.0.0 c", "0.0.1-2")]
    [TestCase("c t:v1.2.3+build.5 c", "1.2.4-1")]
    // Messages raise more than the patch number.
    [TestCase("c t:v1.2.3 c:+semver:minor", "1.3.0-1")]
    [TestCase("c t:v1.2.3 c:+semver:_feature c", "1.3.0-2")]
    [TestCase("c t:v1.2.3 c:+semver:_major", "2.0.0-1")]
    [TestCase("c t:v1.2.3 c:+semver:_breaking c", "2.0.0-2")]
    [TestCase("c t:v1.2.3 c:+semver:_fix", "1.2.4-1")]
    [TestCase("c t:v1.2.3 c:+semver:_patch c:+semver:_minor c:+semver:_patch", "1.3.0-3")]
    [TestCase("c t:v1.2.3 c:+SemVer:_Minor", "1.3.0-1")]
    [TestCase("c t:v1.2.3 c:+semver:_none", "1.2.4-1")]
    [TestCase("c t:v1.2.3 c:+semver:_skip_+semver:_major", "1.2.4-1")]
    [TestCase("c t:v1.2.3 c:+semver:_none c:+semver:_minor", "1.3.0-2")]
    [TestCase("c:+semver:_major t:v1.2.3 c", "1.2.4-1")]
    [TestCase("c t:v1.0.0 c:+semver:major t:v1.1.0", "1.1.0")]
    [TestCase("c t:v1.0.0 c:+semver:major t:v1.1.0 c", "1.1.1-1")]
    // While major is 0 a breaking change raises minor.
    [TestCase("c t:v0.2.0 c:+semver:_major", "0.3.0-1")]
    [TestCase("c:+semver:_minor", "0.1.0-1")]
    [TestCase("c:+semver:_major", "0.1.0-1")]
    // Pre-release tags lead to their version.
    [TestCase("c t:v2.0.0-rc.1", "2.0.0-rc.1")]
    [TestCase("c t:v1.0.0 c c t:v2.0.0-rc.1 c", "2.0.0-3")]
    [TestCase("c t:v1.0.0 c t:v1.0.1-5 c c", "1.0.1-7")]
    [TestCase("c t:v1.0.0-rc.1 c t:v1.0.0 c", "1.0.1-1")]
    [TestCase("c t:v1.0.0 c t:v1.0.0-rc.9 c", "1.0.1-2")]
    public void Calculate_OnMain_FollowsTheTable(string line, string expected) =>
        Assert.That(Result("main", line).SemVer, Is.EqualTo(expected));

    [TestCase("main", "1.2.1-2")]
    [TestCase("master", "1.2.1-2")]
    [TestCase("feature/foo", "1.2.1-foo.2")]
    [TestCase("features/foo", "1.2.1-foo.2")]
    [TestCase("feature-foo", "1.2.1-foo.2")]
    [TestCase("feature/JIRA-12_new/thing", "1.2.1-JIRA-12-new-thing.2")]
    [TestCase("feature/007", "1.2.1-n007.2")]
    [TestCase("release/next", "1.2.1-beta.2")]
    [TestCase("releases/2.2.1", "2.2.1-beta.2")]
    [TestCase("release/2.2", "2.2.0-beta.2")]
    [TestCase("release/v3", "3.0.0-beta.2")]
    [TestCase("release/1.0.0", "1.2.1-beta.2")]
    [TestCase("pull/42/merge", "1.2.1-PullRequest42.2")]
    [TestCase("pr/7", "1.2.1-PullRequest7.2")]
    [TestCase("pull-requests/7", "1.2.1-PullRequest7.2")]
    [TestCase("mainly", "1.2.1-mainly.2")]
    [TestCase("john/fix it", "1.2.1-john-fix-it.2")]
    [TestCase("dependabot/nuget/X.1", "1.2.1-dependabot-nuget-X-1.2")]
    [TestCase(null, "1.2.1--no-branch-.2")]
    public void Calculate_OfABranch_HasItsLabel(string? branch, string expected) =>
        Assert.That(Result(branch, "c t:v1.2.0 c c").SemVer, Is.EqualTo(expected));

    // The tag of a release on HEAD is its version on main and for a checked-out tag only: a branch
    // that starts there is already on the way to the next one.
    [TestCase("main", "1.2.0")]
    [TestCase(null, "1.2.0")]
    [TestCase("feature/foo", "1.2.1-foo.0")]
    [TestCase("release/2.2.1", "2.2.1-beta.0")]
    [TestCase("pull/3/merge", "1.2.1-PullRequest3.0")]
    public void Calculate_TagOnHead_IsTheVersionWhereTheRuleSaysSo(
        string? branch,
        string expected
    ) => Assert.That(Result(branch, "c t:v1.2.0").SemVer, Is.EqualTo(expected));

    [TestCase("feature/foo", "c t:1.2.1 c t:2.0.0-foo.1", "2.0.0-foo.1")]
    [TestCase("feature/foo", "c t:1.2.1 c t:2.0.0-foo.1 c", "2.0.0-foo.2")]
    [TestCase("feature/foo", "c t:1.2.1 c t:2.0.0-foo.4 c c", "2.0.0-foo.6")]
    [TestCase("release/next", "c t:1.2.1 c t:1.3.1-beta.1 c", "1.3.1-beta.2")]
    [TestCase("feature/foo", "c t:1.2.1 c t:2.0.0-bar.9 c", "2.0.0-foo.2")]
    public void Calculate_PreReleaseTagOfTheLabel_CountsOnFromItsNumber(
        string branch,
        string line,
        string expected
    ) => Assert.That(Result(branch, line).SemVer, Is.EqualTo(expected));

    [TestCase("c t:1.2.0 fork side:+semver:_minor c merge:Merge_branch_'feature/foo'", "1.3.0-3")]
    [TestCase("c t:1.2.0 fork side c t:1.2.1 merge:Merge_branch_'feature/foo'", "1.2.2-2")]
    [TestCase("c t:1.2.0 fork side c merge:Merge_branch_'release/2.0.0'", "2.0.0-3")]
    [TestCase("c t:1.2.0 fork side merge:Merge_pull_request_#5_from_acme/release/2.0.0", "2.0.0-2")]
    [TestCase(
        "c t:1.2.0 fork side merge:Merge_remote-tracking_branch_'origin/release-2.1'",
        "2.1.0-2"
    )]
    [TestCase("c t:1.2.0 c:Merge_branch_'release/2.0.0'", "1.2.1-1")]
    [TestCase("c t:1.2.0 fork side merge:Merge_branch_'release/2.0.0' t:2.0.0 c", "2.0.1-1")]
    [TestCase(
        "c t:1.2.1 fork side st:2.0.0-foo.1 side merge:Merge_branch_'feature/foo'",
        "2.0.0-3"
    )]
    public void Calculate_AfterAMerge_CountsWhatTheTagDoesNotReach(string line, string expected) =>
        Assert.That(Result("main", line).SemVer, Is.EqualTo(expected));

    [TestCase("c", "2.0.0", "2.0.0-1")]
    [TestCase("c t:v1.0.0 c", "2.0.0", "2.0.0-1")]
    [TestCase("c t:v2.0.0 c", "2.0.0", "2.0.1-1")]
    [TestCase("c t:v1.0.0", "2.0.0", "1.0.0")]
    [TestCase("c:+semver:_major", "1.0.0", "1.0.0-1")]
    public void Calculate_NextVersion_IsALowerBound(string line, string next, string expected) =>
        Assert.That(
            Result("main", line, new() { NextVersion = next }).SemVer,
            Is.EqualTo(expected)
        );

    [TestCase("docs-mcp/", "c t:docs-mcp/1.2.0 c t:v9.0.0 c", "1.2.1-2")]
    [TestCase("[vV]", "c t:1.2.0 c t:v1.1.0 c", "1.1.1-1")]
    public void Calculate_TagPrefix_DecidesWhichTagsCount(
        string prefix,
        string line,
        string expected
    ) =>
        Assert.That(
            Result("main", line, new() { TagPrefix = prefix }).SemVer,
            Is.EqualTo(expected)
        );

    [Test]
    public void Calculate_MessagesSwitchedOff_RaiseNothing() =>
        Assert.That(
            Result(
                "main",
                "c t:v1.0.0 c:+semver:_major",
                new() { IncrementByMessage = false }
            ).SemVer,
            Is.EqualTo("1.0.1-1")
        );

    [TestCase(true, null, "1.0.0+dirty.")]
    [TestCase(false, "errors=0.05@production", "1.0.0+fault.errors-0-05-production")]
    [TestCase(true, "never-ready", "1.0.0+dirty.")]
    public void Calculate_MarkedBuild_CarriesItAsMetadata(bool dirty, string? fault, string start)
    {
        var history = HistoryBuilder.Draw("main", "c t:v1.0.0");
        var version = VersionCalculator.Calculate(history, new(), Tree(dirty), fault).SemVer;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(version, Does.StartWith(start));
            Assert.That(version.Contains(_tree.Hex[..8]), Is.EqualTo(dirty));
            Assert.That(version.Contains("fault."), Is.EqualTo(fault is not null));
        }
    }

    [Test]
    public void Calculate_WithoutGit_InventsAVersionAndSaysWhich()
    {
        var source = Tree(git: false) with { Notes = ["There is no .git here."] };
        var result = VersionCalculator.Calculate(null, new(), source, null);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.SemVer, Is.EqualTo($"0.1.0-nogit.{_tree.Short}"));
            Assert.That(result.Why[0], Is.EqualTo("There is no .git here."));
            Assert.That(result.Why[1], Does.Contain(result.SemVer).And.Contain("invented"));
        }
    }

    [TestCase("c c", "No tag in this history names a version")]
    [TestCase("c t:v1.0.0 c", "From the tag 'v1.0.0' on 0000000")]
    [TestCase("c t:v1.0.0 c:+semver:_minor", "asks for Minor")]
    [TestCase("c t:v1.0.0 c", "Commits since the tag 'v1.0.0': 1.")]
    [TestCase("c t:v1.0.0", "HEAD carries the tag 'v1.0.0'")]
    public void Calculate_Always_SaysWhatLedToIt(string line, string sentence) =>
        Assert.That(Result("main", line).Why, Has.Some.Contains(sentence));

    [Test]
    public void Calculate_CutHistory_WarnsOfIt()
    {
        var cut = HistoryBuilder.Draw("main", "c c") with { IsCut = true };
        var result = VersionCalculator.Calculate(cut, new(), Tree(), null);
        Assert.That(result.Why, Has.Some.Contains("git fetch --unshallow --tags"));
    }
}
