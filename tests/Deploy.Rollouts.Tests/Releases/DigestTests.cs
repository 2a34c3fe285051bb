using Deploy.Rollouts.Releases;

namespace Deploy.Rollouts.Tests.Releases;

public sealed class DigestTests
{
    [Test]
    public void Of_KnownBytes_IsTheirSha256() =>
        Assert.That(
            Digest.Of("abc"u8).ToString(),
            Is.EqualTo("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        );

    [Test]
    public void Parse_WhatToStringWrote_IsTheSameDigest() =>
        Assert.That(Digest.Parse(Digest.Of("x"u8).ToString()), Is.EqualTo(Digest.Of("x"u8)));

    [TestCase("")]
    [TestCase("sha256:")]
    [TestCase("sha256:BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD")]
    [TestCase("md5:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [TestCase("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015adff")]
    public void TryParse_AnotherForm_IsRefused(string text) =>
        Assert.That(Digest.TryParse(text, out _), Is.False);
}
