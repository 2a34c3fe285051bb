using Deploy.Releases.Sources;

namespace Deploy.Releases.Tests;

public sealed class GitStatusTests
{
    private const string Sha = "0123456789012345678901234567890123456789";

    private static GitStatus Parse(params string[] records) => GitStatus.Parse(records);

    [Test]
    public void Parse_CleanBranch_HasCommitAndBranch() =>
        Assert.That(
            Parse($"# branch.oid {Sha}", "# branch.head main", "# branch.ab +0 -0", ""),
            Is.EqualTo(new GitStatus(Sha, "main", false))
        );

    [Test]
    public void Parse_BeforeTheFirstCommit_HasABranchButNoCommit() =>
        Assert.That(
            Parse("# branch.oid (initial)", "# branch.head main"),
            Is.EqualTo(new GitStatus(null, "main", false))
        );

    [Test]
    public void Parse_DetachedHead_HasNoBranch() =>
        Assert.That(
            Parse($"# branch.oid {Sha}", "# branch.head (detached)"),
            Is.EqualTo(new GitStatus(Sha, null, false))
        );

    [TestCase("1 .M N... 100644 100644 100644 a b file.txt")]
    [TestCase("1 M. N... 100644 100644 100644 a b # not a header")]
    [TestCase("2 R. N... 100644 100644 100644 a b R100 new")]
    [TestCase("u UU N... 100644 100644 100644 100644 a b c file")]
    [TestCase("? untracked")]
    public void Parse_AnyEntry_IsDirty(string record) =>
        Assert.That(Parse($"# branch.oid {Sha}", record).IsDirty, Is.True);
}
