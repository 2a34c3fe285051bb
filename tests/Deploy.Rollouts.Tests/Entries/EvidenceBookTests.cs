using System.Collections.Immutable;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Releases;
using Deploy.Rollouts.Tests.Worlds;

namespace Deploy.Rollouts.Tests.Entries;

public sealed class EvidenceBookTests
{
    private static readonly Digest Subject = Scene.Newer.Digest;

    [Test]
    public void Find_WhatWasNeverGiven_IsNothing() =>
        Assert.That(Book().Find("Test", Subject), Is.Null);

    [Test]
    public void Find_WhatWasGiven_IsThatEntry() =>
        Assert.That(
            Book(Given("Test"), Given("Scan")).Find("Scan", Subject)?.Number,
            Is.EqualTo(2)
        );

    [Test]
    public void Find_WhatWasGivenTwice_IsTheLatest() =>
        Assert.That(
            Book(Given("Test"), Given("Test")).Find("Test", Subject)?.Number,
            Is.EqualTo(2)
        );

    [Test]
    public void Find_ForAnotherSubject_IsNothing() =>
        Assert.That(Book(Given("Test")).Find("Test", Scene.Older.Digest), Is.Null);

    [Test]
    public void Find_AStageOfOtherCase_IsNothing() =>
        Assert.That(Book(Given("Test")).Find("test", Subject), Is.Null);

    [Test]
    public void Find_WhatWasRevoked_IsNothing()
    {
        var book = Book(Given("Test"), Given("Scan"), Revoked("Test", "Never"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(book.Find("Test", Subject), Is.Null);
            Assert.That(book.Find("Scan", Subject), Is.Not.Null);
        }
    }

    [Test]
    public void Find_WhatWasGivenAgainAfterARevocation_Counts() =>
        Assert.That(
            Book(Given("Test"), Revoked("Test"), Given("Test")).Find("Test", Subject)?.Number,
            Is.EqualTo(3)
        );

    [Test]
    public void Find_AfterARevocationOfAnotherRelease_StillCounts()
    {
        var revoked = new Fact.EvidenceRevoked(Scene.Older, ["Test"], "bad");
        Assert.That(Book(Given("Test"), revoked).Find("Test", Subject), Is.Not.Null);
    }

    private static EvidenceBook Book(params Fact[] facts) => EvidenceBook.Of(Scene.Entries(facts));

    private static Fact.EvidenceGiven Given(string stage) =>
        new(stage, Subject, Scene.Newer, ImmutableSortedDictionary<string, string>.Empty);

    private static Fact.EvidenceRevoked Revoked(params string[] stages) =>
        new(Scene.Newer, [.. stages], "errors 4.8 %");
}
