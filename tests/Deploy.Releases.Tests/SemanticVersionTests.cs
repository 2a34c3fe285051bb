using Deploy.Releases.Sources;
using Deploy.Releases.Versioning;
using Deploy.Rollouts.Releases;
using FsCheck;
using FsCheck.Fluent;

namespace Deploy.Releases.Tests;

public sealed class SemanticVersionTests
{
    private static SemanticVersion Parse(string text)
    {
        Assert.That(SemanticVersion.TryParse(text, out var version), Is.True, text);
        return version!;
    }

    // The order that the standard itself gives as its example, and numbers beyond 64 bits.
    private static readonly string[] _ascending =
    [
        "0.9.9",
        "1.0.0-0.3.7",
        "1.0.0-2",
        "1.0.0-11",
        "1.0.0-99999999999999999999999",
        "1.0.0-alpha",
        "1.0.0-alpha.1",
        "1.0.0-alpha.beta",
        "1.0.0-beta",
        "1.0.0-beta.2",
        "1.0.0-beta.11",
        "1.0.0-rc.1",
        "1.0.0",
        "1.0.1",
        "1.1.0",
        "2.0.0",
    ];

    [Test]
    public void Compare_AnyTwo_FollowsTheStandardsOrder()
    {
        for (var i = 0; i < _ascending.Length; i++)
        for (var j = 0; j < _ascending.Length; j++)
            Assert.That(
                Math.Sign(Parse(_ascending[i]).CompareTo(Parse(_ascending[j]))),
                Is.EqualTo(i.CompareTo(j)),
                $"{_ascending[i]} and {_ascending[j]}"
            );
    }

    [TestCase("1.2")]
    [TestCase("1.2.3.4")]
    [TestCase("01.2.3")]
    [TestCase("1.2.3-")]
    [TestCase("1.2.3-01")]
    [TestCase("1.2.3-a..b")]
    [TestCase("1.2.3-ä")]
    [TestCase("1.2.3+")]
    [TestCase("1.2.3+a+b")]
    [TestCase("v1.2.3")]
    [TestCase(" 1.2.3")]
    [TestCase("")]
    public void TryParse_AnotherForm_IsRefused(string text) =>
        Assert.That(SemanticVersion.TryParse(text, out _), Is.False);

    private static readonly Gen<string> _word = Gen.Elements(
        "c",
        "c",
        "c:+semver:_minor",
        "c:+semver:_major",
        "c:+semver:_none",
        "fork",
        "side",
        "merge:Merge_branch_'feature/x'",
        "merge:Merge_branch_'release/3.1'",
        "t:v1.0.0",
        "t:v1.2.0",
        "t:v1.3.0-rc.1",
        "t:v2.0.0-foo.3",
        "t:v0.4.0",
        "t:nonsense"
    );

    private static readonly Arbitrary<(string Line, string? Branch)> _histories = Arb.From(
        from words in Gen.ListOf(_word)
        from branch in Gen.Elements("main", "feature/foo", "release/2.2", "pull/7/merge", "x", null)
        select ("c " + string.Join(' ', words) + " c", branch)
    );

    private static string Calculate(string line, string? branch)
    {
        var source = new SourceIdentity { Digest = Digest.Of("t"u8), HasGit = true };
        var history = HistoryBuilder.Draw(branch, line);
        return VersionCalculator.Calculate(history, new(), source, null).SemVer;
    }

    [Test]
    public void Calculate_AnyHistory_GivesAVersionThatTheStandardAccepts() =>
        Prop.ForAll(_histories, h => SemanticVersion.TryParse(Calculate(h.Line, h.Branch), out _))
            .Holds();

    [Test]
    public void Calculate_OneMoreCommit_NeverGivesALowerVersion() =>
        Prop.ForAll(
                _histories,
                h =>
                    Parse(Calculate(h.Line + " c", h.Branch))
                        .CompareTo(Parse(Calculate(h.Line, h.Branch))) > 0
            )
            .Holds();
}
