using System.Security.Cryptography;
using Nuke.Common;
using Nuke.Common.Execution;
using Nuke.Engine.Tests.Running;

namespace Nuke.Engine.Tests.Parameters;

[Parallelizable(ParallelScope.All)]
internal sealed class EncryptionTests
{
    private const string Password = "correct horse battery";

    [TestCase("secret")]
    [TestCase("")]
    [TestCase("ünïcode and 'quotes'")]
    public void EncryptedText_IsOpenedWithItsPassword(string text)
    {
        var cipher = new SecretCipher(Password, iterations: 10);

        var encrypted = cipher.Encrypt(text);

        Assert.That(encrypted, Does.StartWith("v2:"));
        Assert.That(cipher.Decrypt(encrypted), Is.EqualTo(text));
        Assert.That(cipher.Encrypt(text), Is.Not.EqualTo(encrypted), "salt and nonce are random");
    }

    [Test]
    public void TextThatWasChanged_IsNotOpened()
    {
        var cipher = new SecretCipher(Password, iterations: 10);
        var bytes = Convert.FromBase64String(cipher.Encrypt("secret")[3..]);
        bytes[^1] ^= 1;

        Assert.That(
            () => cipher.Decrypt("v2:" + Convert.ToBase64String(bytes)),
            Throws.InstanceOf<CryptographicException>()
        );
    }

    [TestCase("v2:")]
    [TestCase("v2:AAAA")]
    [TestCase("v1:not base64")]
    [TestCase("v1:AAAA")]
    public void DamagedText_IsNotOpened(string text) =>
        Assert.That(
            () => new SecretCipher(Password, iterations: 10).Decrypt(text),
            Throws.InstanceOf<CryptographicException>()
        );

    [Test]
    public void OldText_IsStillOpened_Facts78() =>
        Assert.That(
            new SecretCipher(Password, iterations: 10).Decrypt(Old("old secret")),
            Is.EqualTo("old secret")
        );

    [Test]
    public void SecretParameter_OfAFile_IsDecrypted_Facts78()
    {
        using var run = Run(Old("old secret")).WithVariable("PARAMS_KEY", Password);

        var outcome = run.Run<Sample>("Go");

        Assert.That(outcome.Build!.Key, Is.EqualTo("old secret"));
        Assert.That(outcome.Build.Plain, Does.StartWith("v1:"), "it is not marked as secret");
    }

    [Test]
    public void WrongPassword_NamesTheParameter_Facts78()
    {
        using var run = Run(Old("old secret")).WithVariable("PARAMS_KEY", "another password");

        var outcome = run.Run<Sample>("Go");

        Assert.That((outcome.ExitCode, outcome.Order), Is.EqualTo((-1, "")));
        Assert.That(outcome.Out, Does.Contain("--key").And.Contain("cannot be decrypted"));
    }

    [Test]
    public void MissingPassword_DoesNotStopTheHelp()
    {
        using var run = Run(Old("old secret"));

        Assert.That(run.Run<Sample>("--help").ExitCode, Is.Zero);
        Assert.That(run.Run<Sample>("Go").Out, Does.Contain("PARAMS_KEY"));
    }

    [Test]
    public void SecretsCommand_WritesWhatABuildCanRead()
    {
        using var run = new BuildRun { Input = "key=from the command\n" }.WithVariable(
            "PARAMS_STAGING_KEY",
            Password
        );

        var written = run.Run<Sample>(":secrets staging");
        var read = run.Run<Sample>("Go --profile staging");

        Assert.That(written.ExitCode, Is.Zero, written.All);
        Assert.That(read.Build!.Key, Is.EqualTo("from the command"));
        var file = File.ReadAllText(Path.Combine(run.Root, ".nuke/parameters.staging.json"));
        Assert.That(file, Does.Contain("v2:").And.Not.Contain("from the command"));
    }

    [Test]
    public void SecretsCommand_WithAnUnknownName_IsRefused()
    {
        using var run = new BuildRun { Input = "kee=x\n" }.WithVariable("PARAMS_KEY", Password);

        var outcome = run.Run<Sample>(":secrets");

        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(outcome.Error, Does.Contain("Did you mean 'Key'?"));
    }

    private static BuildRun Run(string value) =>
        new BuildRun().With(
            ".nuke/parameters.json",
            $$"""{"Key": "{{value}}", "Plain": "{{value}}"}"""
        );

    /// <summary>As NUKE writes it.</summary>
    private static string Old(string text)
    {
        var material = Rfc2898DeriveBytes.Pbkdf2(
            Password,
            "Ivan Medvedev"u8,
            10_000,
            HashAlgorithmName.SHA256,
            48
        );
        using var aes = Aes.Create();
        aes.Key = material[..32];
        var bytes = aes.EncryptCbc(System.Text.Encoding.UTF8.GetBytes(text), material[32..]);
        return "v1:" + Convert.ToBase64String(bytes);
    }

    private sealed class Sample : RecordingBuild
    {
        [Parameter]
        [Secret]
        public readonly string? Key;

        [Parameter]
        public readonly string? Plain;

        Target Go => _ => _.Executes(Ran("Go"));
    }
}
