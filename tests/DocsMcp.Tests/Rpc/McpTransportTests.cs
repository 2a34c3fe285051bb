using System.Net;
using System.Text;

namespace DocsMcp.Tests.Rpc;

[CancelAfter(10_000)]
public sealed class McpTransportTests
{
    private const string Ping = """{"jsonrpc":"2.0","id":1,"method":"ping"}""";

    [TestCase("/mcp")]
    [TestCase("/mcp/message")]
    public async Task Post_ToEitherPath_IsAnsweredAsJson(string path)
    {
        await using var service = await RunningService.StartAsync();
        using var body = new StringContent(Ping, Encoding.UTF8, "application/json");

        using var response = await service.Client.PostAsync(path, body);

        Assert.That(
            response.Content.Headers.ContentType?.MediaType,
            Is.EqualTo("application/json")
        );
    }

    [Test]
    public async Task Post_AcceptingEvents_StreamsTheAnswerAsOneEvent()
    {
        await using var service = await RunningService.StartAsync();

        using var response = await service.PostAsync(Ping, "application/json", "text/event-stream");

        var text = await response.Content.ReadAsStringAsync();
        Assert.That(
            text,
            Is.EqualTo("event: message\ndata: {\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}\n\n")
        );
    }

    [Test]
    public async Task Post_WithAProgressToken_StreamsProgressBeforeTheAnswer()
    {
        await using var service = await RunningService.StartAsync();

        using var response = await service.PostAsync(
            """
            {"jsonrpc":"2.0","id":9,"method":"tools/call","params":{"_meta":{"progressToken":"p"},
            "name":"search_documentation","arguments":{"query":"canary"}}}
            """,
            "text/event-stream"
        );

        var text = await response.Content.ReadAsStringAsync();
        var progress = text.IndexOf("\"progressToken\":\"p\"", StringComparison.Ordinal);
        var answer = text.IndexOf("\"id\":9", StringComparison.Ordinal);
        Assert.That(progress, Is.GreaterThan(0).And.LessThan(answer));
    }

    [Test]
    public async Task Post_ANotification_IsAcceptedWithoutABody()
    {
        await using var service = await RunningService.StartAsync();

        using var response = await service.PostAsync(
            """{"jsonrpc":"2.0","method":"notifications/initialized"}"""
        );

        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
            Assert.That(await response.Content.ReadAsStringAsync(), Is.Empty);
        }
    }

    [TestCase("{", "-32700")]
    [TestCase("[]", "-32600")]
    public async Task Post_NoMessage_Is400WithTheErrorAsBody(string body, string code)
    {
        await using var service = await RunningService.StartAsync();

        using var response = await service.PostAsync(body);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain(code));
        }
    }

    [Test]
    public async Task Post_MoreThanAMebibyte_IsRefused()
    {
        await using var service = await RunningService.StartAsync();

        using var response = await service.PostAsync(new string(' ', (1 << 20) + 1));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
    }

    [TestCase("Origin", "https://evil.example", 403)]
    [TestCase("Origin", "http://localhost:3000", 200)]
    [TestCase("MCP-Protocol-Version", "1999-01-01", 400)]
    [TestCase("MCP-Protocol-Version", "2025-06-18", 200)]
    public async Task Post_WithAHeader_IsTakenOrTurnedAway(string name, string value, int status)
    {
        await using var service = await RunningService.StartAsync();
        service.Client.DefaultRequestHeaders.Add(name, value);

        using var response = await service.PostAsync(Ping);

        Assert.That((int)response.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task Post_AnotherMediaType_IsRefused()
    {
        await using var service = await RunningService.StartAsync();
        using var body = new StringContent(Ping, Encoding.UTF8, "text/plain");

        using var response = await service.Client.PostAsync("/mcp", body);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.UnsupportedMediaType));
    }

    [TestCase("/mcp", 405)]
    [TestCase("/", 404)]
    [TestCase("/mcp/other", 404)]
    public async Task Get_WhereNothingIsRead_IsRefused(string path, int status)
    {
        await using var service = await RunningService.StartAsync();

        Assert.That(await service.StatusOfAsync(path), Is.EqualTo(status));
    }
}
