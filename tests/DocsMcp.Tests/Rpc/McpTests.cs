using System.Text.Json;

namespace DocsMcp.Tests.Rpc;

[CancelAfter(10_000)]
public sealed class McpTests
{
    [Test]
    public async Task Initialize_ByAClient_TellsRevisionServerAndTools()
    {
        await using var service = await RunningService.StartAsync();

        var answer = await service.AskAsync("initialize", """{"protocolVersion":"2025-06-18"}""");

        var result = answer.GetProperty("result");
        var server = result.GetProperty("serverInfo");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                result.GetProperty("protocolVersion").GetString(),
                Is.EqualTo("2025-06-18")
            );
            Assert.That(server.GetProperty("version").GetString(), Is.EqualTo("1.2.3-4"));
            Assert.That(result.GetProperty("capabilities").TryGetProperty("tools", out _));
        }
    }

    [Test]
    public async Task Ping_Always_AnswersAnEmptyResult()
    {
        await using var service = await RunningService.StartAsync();

        var answer = await service.AskAsync("ping");

        Assert.That(answer.GetRawText(), Is.EqualTo("""{"jsonrpc":"2.0","id":1,"result":{}}"""));
    }

    [Test]
    public async Task ToolsList_OfAnHonestRelease_NamesBothToolsWithSchemas()
    {
        await using var service = await RunningService.StartAsync();

        var tools = (await service.AskAsync("tools/list"))
            .GetProperty("result")
            .GetProperty("tools")
            .EnumerateArray()
            .Select(tool => (tool.GetProperty("name").GetString(), SchemaTypeOf(tool)));

        Assert.That(
            tools,
            Is.EqualTo(
                new[] { ("search_documentation", "object"), ("read_documentation", "object") }
            )
        );
    }

    [Test]
    public async Task ToolsCall_OfTheSearch_FindsThePageInTextAndStructure()
    {
        await using var service = await RunningService.StartAsync();

        var result = await CallAsync(service, "search_documentation", """{"query":"lease"}""");

        var first = result.GetProperty("structuredContent").GetProperty("results")[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.GetProperty("path").GetString(), Is.EqualTo("environments.md"));
            Assert.That(TextOf(result), Does.Contain("environments.md"));
            Assert.That(result.GetProperty("isError").GetBoolean(), Is.False);
        }
    }

    [Test]
    public async Task ToolsCall_OfTheReader_ReturnsThePage()
    {
        await using var service = await RunningService.StartAsync();

        var result = await CallAsync(service, "read_documentation", """{"path":"ledger.md"}""");

        Assert.That(TextOf(result), Does.StartWith("# The ledger"));
    }

    [Test]
    public async Task ToolsCall_OfTheReaderForNoPage_IsTheToolsErrorWithThePathsThatAre()
    {
        await using var service = await RunningService.StartAsync();

        var result = await CallAsync(service, "read_documentation", """{"path":"no.md"}""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.GetProperty("isError").GetBoolean(), Is.True);
            Assert.That(TextOf(result), Does.Contain("ledger.md"));
        }
    }

    [TestCase("no/such", "{}", -32601)]
    [TestCase("initialize", "{}", -32602)]
    [TestCase("tools/list", "[]", -32602)]
    [TestCase("tools/list", """{"cursor":"x"}""", -32602)]
    [TestCase("tools/call", "{}", -32602)]
    [TestCase("tools/call", """{"name":"no_such"}""", -32602)]
    [TestCase("tools/call", """{"name":"search_documentation"}""", -32602)]
    [TestCase("tools/call", """{"name":"search_documentation","arguments":[]}""", -32602)]
    [TestCase(
        "tools/call",
        """{"name":"search_documentation","arguments":{"query":" "}}""",
        -32602
    )]
    [TestCase(
        "tools/call",
        """{"name":"search_documentation","arguments":{"query":"a","limit":0}}""",
        -32602
    )]
    [TestCase(
        "tools/call",
        """{"name":"search_documentation","arguments":{"query":"a","limit":"5"}}""",
        -32602
    )]
    [TestCase("tools/call", """{"name":"read_documentation","arguments":{"path":1}}""", -32602)]
    public async Task Request_ThatIsWrong_IsAnsweredWithItsCode(
        string method,
        string with,
        int code
    )
    {
        await using var service = await RunningService.StartAsync();

        var answer = await service.AskAsync(method, with);

        Assert.That(
            answer.GetProperty("error").GetProperty("code").GetInt32(),
            Is.EqualTo(code),
            answer.GetRawText()
        );
    }

    [Test]
    public async Task ToolsList_WithTheFaultWrongAnswer_DoesNotNameTheTools()
    {
        await using var service = await RunningService.StartAsync("wrong-answer");

        var answer = await service.AskAsync("tools/list");

        Assert.That(answer.GetRawText(), Does.Not.Contain("search_documentation"));
    }

    private static async Task<JsonElement> CallAsync(
        RunningService service,
        string tool,
        string arguments
    )
    {
        var answer = await service.AskAsync(
            "tools/call",
            $$"""{"name":"{{tool}}","arguments":{{arguments}}}"""
        );
        return answer.GetProperty("result");
    }

    private static string? TextOf(JsonElement result) =>
        result.GetProperty("content")[0].GetProperty("text").GetString();

    private static string? SchemaTypeOf(JsonElement tool) =>
        tool.GetProperty("inputSchema").GetProperty("type").GetString();
}
