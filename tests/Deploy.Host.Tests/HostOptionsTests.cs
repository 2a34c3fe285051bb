namespace Deploy.Host.Tests;

public sealed class HostOptionsTests
{
    [Test]
    public void Parse_Root_IsServed() =>
        Assert.That(HostOptions.Parse(["--root", "/r"])!.IsCleanUp, Is.False);

    [Test]
    public void Parse_CleanUp_IsNotServed() =>
        Assert.That(HostOptions.Parse(["--root", "/r", "--clean-up"])!.IsCleanUp, Is.True);

    [TestCase]
    [TestCase("--root")]
    [TestCase("--port", "80")]
    [TestCase("--root", "/r", "--unknown")]
    public void Parse_AnotherForm_IsRefused(params string[] arguments) =>
        Assert.That(HostOptions.Parse(arguments), Is.Null);
}
