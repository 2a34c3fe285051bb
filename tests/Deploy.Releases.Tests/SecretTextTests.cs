using Deploy.Releases.Scanning;

namespace Deploy.Releases.Tests;

/// <summary>Every secret here is put together at run time: none stands in this file.</summary>
public sealed class SecretTextTests
{
    private static readonly string _letters = string.Concat(
        Enumerable.Range(0, 60).Select(i => (char)('A' + (i * 7 % 26)))
    );

    private static string Made(string prefix, int length) => prefix + _letters[..length];

    private static string Lower(string prefix, int length) =>
        Made(prefix, length).ToLowerInvariant();

    private static IEnumerable<TestCaseData> Secrets()
    {
        yield return new("private-key", "-----BEGIN RSA PRIVATE" + " KEY-----");
        yield return new("private-key", "-----BEGIN PRIVATE" + " KEY-----");
        yield return new("private-key", "-----BEGIN PGP PRIVATE" + " KEY BLOCK-----");
        yield return new("aws-access-key", Made("AK" + "IA", 16));
        yield return new("aws-access-key", Made("AS" + "IA", 16));
        yield return new("github-token", Made("gh" + "p_", 36));
        yield return new("github-token", Made("gh" + "s_", 40));
        yield return new("github-token", Made("github" + "_pat_", 22));
        yield return new("slack-token", Made("xo" + "xb-123-", 20));
        yield return new(
            "slack-webhook",
            "https://hooks.slack" + ".com/services/T0ABCDEF/B0ABCDEF/" + Made("a1", 20)
        );
        yield return new("stripe-key", Made("sk" + "_live_", 24));
        yield return new("google-api-key", Made("AI" + "za", 35));
        yield return new("npm-token", Made("np" + "m_", 36));
        yield return new("nuget-key", Lower("oy" + "2", 43));
        yield return new(
            "jwt",
            Made("ey" + "J", 20) + "." + Made("ey" + "J", 30) + "." + Made("s", 20)
        );
        yield return new("url-credentials", "postgres://app:" + "h4rdT0gu3ss" + "@db.internal/x");
        yield return new("generic-secret", "password = \"" + "h4rdT0gu3ss!" + "\"");
        yield return new("generic-secret", "\"ApiKey\": \"" + "9f8e7d6c5b4a" + "\"");
        yield return new("generic-secret", "client_secret => '" + "Zx81Spectrum48" + "'");
    }

    [TestCaseSource(nameof(Secrets))]
    public void Find_ASecret_NamesTheRuleAndTheLine(string rule, string secret)
    {
        var found = SecretText.Find($"first\nbefore {secret} after\nlast").ToList();
        Assert.That(found.Select(f => (f.Rule.Id, f.Line)), Has.Member((rule, 2)));
    }

    [TestCaseSource(nameof(Secrets))]
    public void Find_ASecretAllowedWithAReason_IsSilent(string rule, string secret)
    {
        var sameLine = $"x\n{secret} // {SecretText.AllowMark} {rule} of a test server\n";
        var lineBefore = $"x\n# {SecretText.AllowMark} {rule} of a test server\n{secret}\n";
        Assert.That(SecretText.Find(sameLine).Concat(SecretText.Find(lineBefore)), Is.Empty);
    }

    [Test]
    public void Find_AllowedWithoutAReason_IsStillReported()
    {
        var text = $"{Made("AK" + "IA", 16)} // {SecretText.AllowMark}";
        Assert.That(SecretText.Find(text).Count(), Is.EqualTo(1));
    }

    [TestCase("password = \"correcthorsebattery\"", Description = "no digit: a word")]
    [TestCase("password = \"aaaaaaaa1\"", Description = "no variety")]
    [TestCase("password = \"${DB_PASSWORD_1}\"")]
    [TestCase("password = \"changeme123456\"")]
    [TestCase("password = Environment.GetEnvironmentVariable(\"DB_1\")")]
    [TestCase("token: \"<your token 123>\"")]
    [TestCase("https://user:password1@example.org/")]
    [TestCase("https://example.org:8443/a@b")]
    [TestCase("-----BEGIN PUBLIC KEY-----")]
    [TestCase("AKIA-is-how-they-begin")]
    [TestCase("the secret of good code is 1 idea")]
    public void Find_WhatOnlyLooksLikeOne_IsSilent(string text) =>
        Assert.That(SecretText.Find(text), Is.Empty);

    [Test]
    public void Find_SameSecretOnAnotherLine_HasTheSameFingerprint()
    {
        var secret = Made("AK" + "IA", 16);
        var here = SecretText.Find(secret).Single();
        var there = SecretText.Find($"\n\n\n{secret}").Single();
        Assert.That(there.Fingerprint, Is.EqualTo(here.Fingerprint));
    }

    [Test, CancelAfter(5_000)]
    public void Find_AMegabyteOfOneLetter_EndsSoon()
    {
        var long1 = new string('a', 1_000_000) + "://password";
        Assert.That(SecretText.Find(long1), Is.Empty);
    }
}
