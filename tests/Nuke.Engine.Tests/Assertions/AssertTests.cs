using NukeAssert = Nuke.Common.Assert;

namespace Nuke.Engine.Tests.Assertions;

[Parallelizable(ParallelScope.All)]
internal sealed class AssertTests
{
    private static readonly string[] None = [];
    private static readonly string[] One = ["a"];

    [Test]
    public void Fail_ThrowsWithItsMessageAndCause()
    {
        var cause = new InvalidOperationException();

        Assert.That(
            () => NukeAssert.Fail("why", cause),
            Throws.Exception.With.Message.EqualTo("why").And.InnerException.SameAs(cause)
        );
    }

    [Test]
    public void Failure_NamesTheExpression()
    {
        var number = 3;

        Assert.That(
            () => NukeAssert.True(number == 4),
            Throws.ArgumentException.With.Property("ParamName").EqualTo("number == 4")
        );
    }

    [Test]
    public void Failures_AreArgumentExceptions()
    {
        using var scope = Assert.EnterMultipleScope();
        Assert.That(() => NukeAssert.False(true), Throws.ArgumentException);
        Assert.That(() => NukeAssert.NotNull((string?)null), Throws.ArgumentException);
        Assert.That(() => NukeAssert.NotNullOrEmpty(""), Throws.ArgumentException);
        Assert.That(() => NukeAssert.NotNullOrWhiteSpace(" "), Throws.ArgumentException);
        Assert.That(() => NukeAssert.NotEmpty(None), Throws.ArgumentException);
        Assert.That(() => NukeAssert.Empty(One), Throws.ArgumentException);
        Assert.That(() => NukeAssert.Count(One, 2), Throws.ArgumentException);
        Assert.That(() => NukeAssert.HasSingleItem(None), Throws.ArgumentException);
        Assert.That(() => NukeAssert.FileExists("/none"), Throws.ArgumentException);
        Assert.That(() => NukeAssert.DirectoryExists("/none"), Throws.ArgumentException);
    }

    [Test]
    public void Successes_GiveTheObjectBack()
    {
        using var scope = Assert.EnterMultipleScope();
        Assert.That(NukeAssert.NotNull(One), Is.SameAs(One));
        Assert.That(NukeAssert.NotNullOrEmpty("a"), Is.EqualTo("a"));
        Assert.That(NukeAssert.NotEmpty(One), Is.SameAs(One));
        Assert.That(() => NukeAssert.HasSingleItem(One), Throws.Nothing);
    }
}
