using System.Text;
using System.Text.Json;
using DocsMcp.Telemetry;
using Microsoft.Extensions.Logging;

namespace DocsMcp.Tests.Telemetry;

public sealed class JsonLineLoggerTests
{
    private static string Write(LogLevel least, string category, Action<ILogger> say)
    {
        using var stream = new MemoryStream();
        using var provider = new JsonLineLoggerProvider(
            least,
            new JsonLineOutput(stream, TimeProvider.System)
        );
        say(provider.CreateLogger(category));
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    [Test]
    public void Log_AnEvent_IsOneLineOfJsonWithItsFields()
    {
        var text = Write(
            LogLevel.Information,
            "Some",
            logger => ServiceLog.RequestFailed(logger, "POST", "/a\nb", 500, 1.5)
        );

        var json = JsonElement.Parse(text);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(text.Count(c => c == '\n'), Is.EqualTo(1));
            Assert.That(json.GetProperty("level").GetString(), Is.EqualTo("Error"));
            Assert.That(json.GetProperty("event").GetString(), Is.EqualTo("RequestFailed"));
            Assert.That(json.GetProperty("path").GetString(), Is.EqualTo("/a\nb"));
            Assert.That(json.GetProperty("status").GetInt32(), Is.EqualTo(500));
            Assert.That(json.GetProperty("durationMs").GetDouble(), Is.EqualTo(1.5));
        }
    }

    [Test]
    public void Log_AnException_KeepsItsTextOnTheSameLine()
    {
        var text = Write(
            LogLevel.Information,
            "Some",
            logger => ServiceLog.RequestThrew(logger, new IOException("torn"), "GET", "/")
        );

        Assert.That(
            JsonElement.Parse(text).GetProperty("exception").GetString(),
            Does.Contain("torn")
        );
    }

    [TestCase(LogLevel.Information, "Some", false)]
    [TestCase(LogLevel.Debug, "Some", true)]
    [TestCase(LogLevel.Debug, "Microsoft.Some", false)]
    public void Log_AnOrdinaryRequest_IsWrittenOnlyAtDebug(
        LogLevel least,
        string from,
        bool said
    ) =>
        Assert.That(
            Write(least, from, logger => ServiceLog.Request(logger, "GET", "/", 200, 1)).Length > 0,
            Is.EqualTo(said)
        );
}
