using Deploy.Rollouts.Releases;

namespace Deploy.Rollouts.Tests.Releases;

public sealed class ReleaseIdTests
{
    [Test]
    public void ToString_OfARelease_IsVersionAndShortDigest() =>
        Assert.That(
            new ReleaseId("docs-mcp", "1.4.0-12", Digest.Of("abc"u8)).ToString(),
            Is.EqualTo("1.4.0-12 (ba7816bf8f01)")
        );

    [Test]
    public void Default_OfADigest_IsEmptyAndEqualsOnlyItself()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(default(Digest).ToString(), Is.Empty);
            Assert.That(default(Digest).Short, Is.Empty);
            Assert.That(default(Digest), Is.Not.EqualTo(Digest.Of(""u8)));
        }
    }

    [Test]
    public void Digest_OfAStream_IsThatOfItsBytes()
    {
        using var stream = new MemoryStream("abc"u8.ToArray());
        Assert.That(Digest.Of(stream), Is.EqualTo(Digest.Of("abc"u8)));
    }

    [Test]
    public void Digest_ParsedFromNonsense_SaysWhatWasExpected() =>
        Assert.That(
            () => Digest.Parse("sha1:abc"),
            Throws.TypeOf<FormatException>().With.Message.Contains("64 lower-case hex digits")
        );
}
