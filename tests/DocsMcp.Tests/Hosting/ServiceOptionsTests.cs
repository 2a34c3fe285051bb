using DocsMcp.Hosting;
using Microsoft.Extensions.Logging;

namespace DocsMcp.Tests.Hosting;

public sealed class ServiceOptionsTests
{
    private static ServiceOptionsReading Read(params (string Name, string Value)[] environment) =>
        ServiceOptions.Read(name =>
            environment.Where(v => v.Name == name).Select(v => v.Value).FirstOrDefault()
        );

    [Test]
    public void Read_AnEmptyEnvironment_ListensOnLoopbackOnly() =>
        Assert.That(Read().Options.Urls, Is.EqualTo(new[] { "http://127.0.0.1:8080" }));

    [Test]
    public void Read_APort_ListensThereOnLoopback() =>
        Assert.That(
            Read(("PORT", "5001")).Options.Urls,
            Is.EqualTo(new[] { "http://127.0.0.1:5001" })
        );

    [Test]
    public void Read_UrlsAndAPort_TheUrlsCount() =>
        Assert.That(
            Read(
                ("PORT", "1"),
                ("ASPNETCORE_URLS", "http://0.0.0.0:2;http://[::1]:3")
            ).Options.Urls,
            Is.EqualTo(new[] { "http://0.0.0.0:2", "http://[::1]:3" })
        );

    [Test]
    public void Read_TheOtherSettings_AreTaken()
    {
        var options = Read(
            ("DEPLOY_ENVIRONMENT", "staging"),
            ("DOCS_MCP_PARTITION", "eu"),
            ("DOCS_MCP_LOG_LEVEL", "debug"),
            ("DOCS_MCP_DRAIN", "500ms"),
            ("DOCS_MCP_MEMORY_LIMIT_MB", "256")
        ).Options;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(options.Environment, Is.EqualTo("staging"));
            Assert.That(options.Partition, Is.EqualTo("eu"));
            Assert.That(options.LogLevel, Is.EqualTo(LogLevel.Debug));
            Assert.That(options.Drain, Is.EqualTo(TimeSpan.FromMilliseconds(500)));
            Assert.That(options.MemoryLimitMb, Is.EqualTo(256));
        }
    }

    [TestCase("PORT", "http")]
    [TestCase("PORT", "65536")]
    [TestCase("ASPNETCORE_URLS", "localhost")]
    [TestCase("ASPNETCORE_URLS", "https://localhost:1")]
    [TestCase("DOCS_MCP_LOG_LEVEL", "loud")]
    [TestCase("DOCS_MCP_LOG_LEVEL", "77")]
    [TestCase("DOCS_MCP_DRAIN", "soon")]
    [TestCase("DOCS_MCP_MEMORY_LIMIT_MB", "1")]
    public void Read_AWrongValue_IsNamedWithWhatWasSeen(string name, string value) =>
        Assert.That(
            Read((name, value)).Faults,
            Has.One.StartsWith(name).And.Some.Contains($"'{value}'")
        );

    [Test]
    public void Read_TwoWrongValues_AreReportedAtOnce() =>
        Assert.That(Read(("PORT", "x"), ("DOCS_MCP_DRAIN", "x")).Faults, Has.Length.EqualTo(2));
}
