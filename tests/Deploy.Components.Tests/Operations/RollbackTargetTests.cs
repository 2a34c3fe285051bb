using Deploy.Components.Composition;
using Deploy.Components.Operations;
using Deploy.Components.Tests.Presentation;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Releases;

namespace Deploy.Components.Tests.Operations;

public sealed class RollbackTargetTests
{
    private static readonly RolloutBook Served = RolloutBook.Of(
        Seen.Entries([Seen.Started, Seen.Verified, .. Seen.AllSteps])
    );

    [Test]
    public void Find_AVersionThatWasServed_IsIt() =>
        Assert.That(Find(Seen.New.Version), Is.EqualTo(Seen.New));

    [Test]
    public void Find_TheBeginningOfADigest_IsIt() =>
        Assert.That(Find(Seen.New.Digest.Hex[..6]), Is.EqualTo(Seen.New));

    [TestCase("abc")]
    [TestCase("0")]
    public void Find_TooFewDigits_SaysHowManyAreNeededAndWhatWasServed(string to) =>
        Assert.That(
            Refusal(to),
            Is.EqualTo(
                $"--to {to} names no version, and a digest needs at least 6 digits; production has "
                    + $"served {Seen.New}.\nTo do: choose one of these.\n"
                    + $"Next: ./build.sh Rollback --to {Seen.New.Digest.Short}"
            )
        );

    [TestCase("9.9.9")]
    [TestCase("abcdef")]
    public void Find_WhatWasNeverServed_SaysSoWithCommandsToType(string to) =>
        Assert.That(
            Refusal(to),
            Does.StartWith($"production has never served {to}; it has served {Seen.New}.\n")
                .And.EndsWith($"\nNext: ./build.sh Rollback --to {Seen.New.Digest.Short}")
        );

    [Test]
    public void Find_NothingServedYet_SaysHowToShip() =>
        Assert.That(
            () => RollbackTarget.Find(RolloutBook.Of([]), Seen.Id.Environment, "1.0"),
            Throws.TypeOf<DeliveryException>().With.Message.EndsWith("\nNext: ./build.sh Full")
        );

    [TestCase(1, "1.0.1")]
    [TestCase(8, "1.0.1")]
    [TestCase(9, "1 others (History has them), 1.0.2")]
    [TestCase(300, "292 others (History has them), 1.0.293")]
    public void Latest_OfWhatWasServed_FillsNoScreen(int count, string expected)
    {
        ReleaseId[] served =
        [
            .. Enumerable
                .Range(1, count)
                .Select(i => new ReleaseId("service", $"1.0.{i}", Digest.Of([(byte)(i % 256)]))),
        ];

        var text = RollbackTarget.Latest(served);

        Assert.That(text, Does.StartWith(expected).And.Contain($"1.0.{count}"));
    }

    private static ReleaseId Find(string to) =>
        RollbackTarget.Find(Served, Seen.Id.Environment, to);

    private static string Refusal(string to) =>
        Assert.Throws<DeliveryException>(() => Find(to))!.Message;
}
