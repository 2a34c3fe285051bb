using System.Text.Json;
using Deploy.Integrations.Probing;

namespace Deploy.Integrations.Tests.Probing;

public sealed class RpcQuestionTests
{
    [Test]
    public void ToJson_WithoutParams_LeavesThemOut() =>
        Assert.That(
            new RpcQuestion("/mcp", "tools/list", null).ToJson("7"),
            Is.EqualTo("""{"jsonrpc":"2.0","id":"7","method":"tools/list"}""")
        );

    [Test]
    public void ToJson_WithParams_PutsThemIn() =>
        Assert.That(
            JsonElement
                .Parse(new RpcQuestion("/mcp", "m", """{"a":[1]}""").ToJson("7"))
                .GetProperty("params")
                .GetRawText(),
            Is.EqualTo("""{"a":[1]}""")
        );

    [TestCase("plain")]
    [TestCase("\"quoted\" \\ and\nmore")]
    [TestCase("ünïcode <>&")]
    public void Quote_AnyText_ReadsBackAsThatText(string text) =>
        Assert.That(JsonElement.Parse(RpcQuestion.Quote(text)).GetString(), Is.EqualTo(text));
}
