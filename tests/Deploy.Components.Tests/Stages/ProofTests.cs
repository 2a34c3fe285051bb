using Deploy.Components.Stages;
using Deploy.Components.Tests.Presentation;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Releases;

namespace Deploy.Components.Tests.Stages;

public sealed class ProofTests
{
    [Test]
    public void Timed_IsReadBack() =>
        Assert.That(
            Proof.TimeOf(Proof.Timed(Proof.Of(("Passed", "3")), TimeSpan.FromSeconds(46.26))),
            Is.EqualTo(TimeSpan.FromSeconds(46.3))
        );

    [Test]
    public void TimeOf_AProofWithoutOne_IsUnknown() =>
        Assert.That(Proof.TimeOf(Proof.Of(("Passed", "3"))), Is.Null);

    [Test]
    public void LastTime_IsOfTheLatestEvidenceThatSaysSo()
    {
        var entries = Seen.Entries(
            Given("Test", 40),
            Given("Scan", 3),
            Given("Test", 50),
            new Fact.EvidenceGiven("Test", Digest.Of("tree"u8), null, Proof.Of())
        );

        Assert.That(ProgressDesk.LastTime("Test", entries), Is.EqualTo(TimeSpan.FromSeconds(50)));
    }

    [Test]
    public void LastTime_OfAStageNeverRun_IsUnknown() =>
        Assert.That(ProgressDesk.LastTime("Build", Seen.Entries(Given("Test", 40))), Is.Null);

    private static Fact.EvidenceGiven Given(string stage, int seconds) =>
        new(
            stage,
            Digest.Of("tree"u8),
            null,
            Proof.Timed(Proof.Of(), TimeSpan.FromSeconds(seconds))
        );
}
