using Nuke.Common;
using Nuke.Common.Reporting;
using Nuke.Engine.Tests.Running;
using Serilog;

namespace Nuke.Engine.Tests.Output;

[Parallelizable(ParallelScope.All)]
internal sealed class SecretTests
{
    private const string Value = "hunter22-top";

    [TestCase("Logs")]
    [TestCase("Throws")]
    [TestCase("Reports")]
    public void Secret_ThatATargetTriesToShow_IsMaskedEverywhere(string target)
    {
        using var run = new BuildRun();

        var outcome = run.Run<Sample>([target, "--key", Value, "--verbosity", "verbose"]);

        Assert.That(outcome.All, Does.Not.Contain(Value).And.Contain(SecretMask.Mask));
        var files = Directory.GetFiles(run.Root, "*", SearchOption.AllDirectories);
        Assert.That(files.Select(File.ReadAllText), Has.None.Contain(Value));
    }

    [Test]
    public void Writer_MasksASecretThatIsSplitAcrossWrites()
    {
        using var inner = new StringWriter();
        using var writer = With(inner, Value);

        foreach (var letter in $"a {Value} z hunt")
        {
            writer.Write(letter);
        }
        writer.Complete();

        Assert.That(inner.ToString(), Is.EqualTo($"a {SecretMask.Mask} z hunt"));
    }

    [Test]
    public void Writer_WithoutSecrets_HoldsNothingBack()
    {
        using var inner = new StringWriter();
        using var writer = With(inner);

        writer.Write("prompt> ");

        Assert.That(inner.ToString(), Is.EqualTo("prompt> "));
    }

    [Test]
    public void Mask_OfManyLines_HidesEachLine()
    {
        var mask = new SecretMask();
        mask.Add("first-line\nsecond-line");

        Assert.That(mask.Apply("x second-line y"), Is.EqualTo($"x {SecretMask.Mask} y"));
    }

    [Test]
    public void Mask_OfASecretInsideAnother_LeavesNoRest()
    {
        var mask = new SecretMask();
        mask.Add("abcd");
        mask.Add("abcdefgh");

        Assert.That(
            mask.Apply("abcdefgh abcd"),
            Is.EqualTo($"{SecretMask.Mask} {SecretMask.Mask}")
        );
    }

    private static MaskingWriter With(StringWriter inner, params string[] secrets)
    {
        var mask = new SecretMask();
        mask.Add(secrets);
        return new MaskingWriter(inner, mask);
    }

    private sealed class Sample : RecordingBuild
    {
        [Parameter]
        [Secret]
        readonly string? Key;

        Target Logs => _ => _.Executes(() => Log.Information("the key is {Key}", Key));
        Target Throws => _ => _.Executes(() => throw new InvalidOperationException($"bad {Key}"));
        Target Reports =>
            _ =>
                _.Executes(() =>
                    ReportSummary(x =>
                    {
                        x["Key"] = Key!;
                        return x;
                    })
                );
    }
}
