using Deploy.Integrations.Probing;

namespace Deploy.Integrations.Tests.Probing;

[CancelAfter(10_000)]
public sealed class RpcCheckTests
{
    private const string Both = "expected tools search, read, each with an input schema";

    private static readonly ToolsListCheck List = new(["search", "read"]);

    private static readonly ToolsCallCheck Call = new(
        "search",
        """{"query":"canary"}""",
        expectedText: "canary.md"
    );

    private static async Task<string> AskAsync(ICheck check, string body, int status = 200)
    {
        await using var server = await TinyServer.StartAsync(status, body);
        var suite = new SmokeSuite([check], TimeProvider.System);
        var report = await suite.RunAsync(server.Uri, CancellationToken.None);
        return $"{(report.HasPassed ? "passed" : "failed")} {report.Checks[0]}";
    }

    private static string Result(string result) =>
        $$"""{"jsonrpc":"2.0","id":"smoke","result":{{result}}}""";

    private static string Tool(string name, string schema = """{"type":"object"}""") =>
        $$"""{"name":"{{name}}","inputSchema":{{schema}}}""";

    [Test]
    public async Task ToolsList_NamingAllAndMore_Passes() =>
        Assert.That(
            await AskAsync(
                List,
                Result($$"""{"tools":[{{Tool("read")}},{{Tool("search")}},{{Tool("more")}}]}""")
            ),
            Is.EqualTo("passed tools/list: 3 tools: read, search, more")
        );

    [Test]
    public async Task ToolsList_LackingOne_FailsWithWhatIsThere() =>
        Assert.That(
            await AskAsync(List, Result($$"""{"tools":[{{Tool("reed")}},{{Tool("search")}}]}""")),
            Is.EqualTo($"failed tools/list: {Both}, seen tools reed, search")
        );

    [Test]
    public async Task ToolsList_WithoutASchema_FailsAndSaysOfWhich() =>
        Assert.That(
            await AskAsync(
                List,
                Result($$"""{"tools":[{{Tool("read", "1")}},{{Tool("search")}}]}""")
            ),
            Is.EqualTo($"failed tools/list: {Both}, seen tools read (no input schema), search")
        );

    [TestCase("""{"tools":{}}""", """'{"tools":{}}'""")]
    [TestCase("""{"tools":[1]}""", "tools (unnamed) (no input schema)")]
    [TestCase("7", "'7'")]
    public async Task ToolsList_OfAnotherShape_Fails(string result, string seen) =>
        Assert.That(
            await AskAsync(List, Result(result)),
            Is.EqualTo($"failed tools/list: {Both}, seen {seen}")
        );

    [TestCase("""{"content":[{"type":"text","text":"1. canary.md"}]}""", "passed")]
    [TestCase("""{"content":[{"type":"text","text":"nothing"}]}""", "failed")]
    [TestCase("""{"content":[{"text":"canary.md"}],"isError":true}""", "failed")]
    [TestCase("""{"content":[]}""", "failed")]
    [TestCase("""{"content":"canary.md"}""", "failed")]
    [TestCase("[]", "failed")]
    public async Task ToolsCall_OfAResult_IsJudgedByItsText(string result, string expected) =>
        Assert.That(await AskAsync(Call, Result(result)), Does.StartWith(expected));

    [TestCase("not json", "expected a JSON object")]
    [TestCase("""{"id":"smoke","result":{}}""", "expected a JSON-RPC 2.0 answer")]
    [TestCase("""{"jsonrpc":"2.0","id":1,"result":{}}""", "expected a JSON-RPC 2.0 answer")]
    [TestCase("""{"jsonrpc":"2.0","id":"smoke"}""", "expected a result")]
    [TestCase("""{"jsonrpc":"2.0","id":"smoke","error":{"code":-32601}}""", "seen error")]
    public async Task AnyRpc_AnsweredWithNoResult_FailsWithTheReason(string body, string why) =>
        Assert.That(await AskAsync(List, body), Does.StartWith("failed").And.Contain(why));

    [Test]
    public async Task AnyRpc_AnsweredWithAnotherStatus_FailsWithIt() =>
        Assert.That(
            await AskAsync(List, "oops", status: 500),
            Is.EqualTo("failed tools/list: expected 200, seen 500 'oops'")
        );

    [Test]
    public async Task ToolsCall_Sent_IsOneWholeRequestToThatPath()
    {
        var sent = new TaskCompletionSource<string>();
        await using var server = await TinyServer.StartAsync(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            sent.TrySetResult($"{context.Request.Path} {await reader.ReadToEndAsync()}");
        });

        await new SmokeSuite([Call], TimeProvider.System).RunAsync(server.Uri, default);

        Assert.That(
            await sent.Task,
            Is.EqualTo(
                "/mcp/message {\"jsonrpc\":\"2.0\",\"id\":\"smoke\",\"method\":\"tools/call\","
                    + "\"params\":{\"name\":\"search\",\"arguments\":{\"query\":\"canary\"}}}"
            )
        );
    }
}
