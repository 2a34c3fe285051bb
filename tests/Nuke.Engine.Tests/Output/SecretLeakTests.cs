using Nuke.Common;
using Nuke.Common.Reporting;
using Nuke.Common.Tooling;
using Nuke.Engine.Tests.Running;
using Serilog;

namespace Nuke.Engine.Tests.Output;

/// <summary>Ways out that a secret once found.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class SecretLeakTests
{
    [TestCase("abcd|efgh", "")]
    [TestCase("abcdef|gh", "")]
    [TestCase("a|b|c|d|e|f|g|h", "")]
    [TestCase("abcd|ef|x", "efx")]
    [TestCase("xx|abcd", "xx")]
    [TestCase("abcdefg|abcdefgh", "efg")]
    public void Writer_OfASecretThatBeginsAnother_WaitsForTheLonger(string writes, string rest)
    {
        using var inner = new StringWriter();
        var mask = new SecretMask();
        mask.Add(new[] { "abcd", "abcdefgh" });
        using var writer = new MaskingWriter(inner, mask);

        foreach (var text in writes.Split('|'))
        {
            writer.Write(text);
        }
        writer.Complete();

        var shown = inner.ToString().Replace(SecretMask.Mask, "", StringComparison.Ordinal);
        Assert.That(shown, Is.EqualTo(rest));
    }

    [Test]
    public void Secrets_ThatOverlap_LeaveNoRest()
    {
        var mask = new SecretMask();
        mask.Add(new[] { "abcdef", "defghi" });

        Assert.That(mask.Apply("x abcdefghi y"), Is.EqualTo($"x {SecretMask.Mask} y"));
    }

    [TestCase("--pin 271828", "271828")]
    [TestCase("--url https://user:tiger77@host/", "https://user:tiger77@host/")]
    [TestCase("--day 1999-01-02", "1999-01-02")]
    [TestCase("", "born-with-it")]
    public void Secret_OfAnyKind_IsMasked(string arguments, string secret)
    {
        var run = BuildRun.Of<Kinds>($"Show --words {secret} {arguments}");

        Assert.That(run.ExitCode, Is.Zero, run.All);
        Assert.That(run.All, Does.Not.Contain(secret).And.Contain(SecretMask.Mask));
    }

    [TestCase("pa\"ss wo\\rd", "ss wo")]
    [TestCase("pa\"ss\\\"wo", "ss\\\\")]
    [TestCase("50%off,now:50", "off")]
    public void Secret_ThatTheEngineEscapes_IsMaskedAsWell(string secret, string part)
    {
        using var run = new BuildRun();

        var outcome = run.Run<Escaping>(["Call", $"--key={secret}", "--host", "GitHubActions"]);

        Assert.That(outcome.Out, Does.Contain(SecretMask.Mask));
        Assert.That(outcome.All, Does.Not.Contain(part));
    }

    [TestCase("Show --apikee hunter22-top")]
    [TestCase("Show --whatever hunter22-top")]
    public void Secret_OfAMisspeltOption_IsNotRepeated(string arguments)
    {
        var run = BuildRun.Of<Escaping>(arguments);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.All, Does.Not.Contain("hunter22"));
    }

    private sealed class Kinds : RecordingBuild
    {
        [Parameter]
        [Secret]
        readonly int Pin;

        [Parameter]
        [Secret]
        readonly Uri? Url;

        [Parameter]
        [Secret]
        readonly DateTime? Day;

        [Parameter]
        [Secret]
        readonly string Born = "born-with-it";

        [Parameter]
        readonly string Words = "";

        Target Show =>
            _ =>
                _.Executes(() =>
                    Log.Information("{Pin} {Url} {Day} {Born} {Words}", Pin, Url, Day, Born, Words)
                );
    }

    private sealed class Escaping : RecordingBuild
    {
        [Parameter]
        [Secret]
        readonly string ApiKey = "";

        [Parameter]
        [Secret]
        readonly string Key = "";

        Target Show => _ => _.Executes(Ran("Show"));

        Target Call =>
            _ =>
                _.Executes(() =>
                {
                    ToolResolver.GetTool("/bin/true")($"--key {Key}");
                    Nuke.Common.CI.GitHubActions.GitHubActions.Instance!.WriteWarning(Key);
                });
    }
}
