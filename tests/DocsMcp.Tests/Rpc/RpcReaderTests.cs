using System.Buffers;
using System.Text;
using DocsMcp.Rpc;

namespace DocsMcp.Tests.Rpc;

public sealed class RpcReaderTests
{
    private static string Read(string body) =>
        RpcReader
            .Read(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(body)))
            .Match(
                request => $"request {request.Method} {request.Id.GetRawText()}",
                _ => "unanswered",
                invalid => $"{invalid.Error.Code} {invalid.Id?.GetRawText() ?? "null"}"
            );

    [TestCase("""{"jsonrpc":"2.0","id":1,"method":"ping"}""", "request ping 1")]
    [TestCase("""{"jsonrpc":"2.0","id":"a","method":"ping"}""", "request ping \"a\"")]
    [TestCase("""{"jsonrpc":"2.0","method":"notifications/initialized"}""", "unanswered")]
    [TestCase("""{"jsonrpc":"2.0","id":1,"result":{}}""", "unanswered")]
    [TestCase("""{"jsonrpc":"2.0","id":1,"error":{"code":1}}""", "unanswered")]
    public void Read_AMessage_IsTakenForWhatItIs(string body, string expected) =>
        Assert.That(Read(body), Is.EqualTo(expected));

    [TestCase("")]
    [TestCase("{")]
    [TestCase("{} x")]
    [TestCase("not json")]
    public void Read_NoJson_IsAParseError(string body) =>
        Assert.That(Read(body), Is.EqualTo("-32700 null"));

    [Test]
    public void Read_JsonNestedTooDeep_IsAParseError() =>
        Assert.That(Read(new string('[', 40) + new string(']', 40)), Is.EqualTo("-32700 null"));

    [TestCase("[]", "null")]
    [TestCase("""[{"jsonrpc":"2.0","id":1,"method":"ping"}]""", "null")]
    [TestCase("1", "null")]
    [TestCase("{}", "null")]
    [TestCase("""{"jsonrpc":"2.0","id":null,"method":"ping"}""", "null")]
    [TestCase("""{"jsonrpc":"2.0","id":1.5,"method":"ping"}""", "null")]
    [TestCase("""{"jsonrpc":"2.0","id":{},"method":"ping"}""", "null")]
    [TestCase("""{"jsonrpc":"1.0","id":7,"method":"ping"}""", "7")]
    [TestCase("""{"id":7,"method":"ping"}""", "7")]
    [TestCase("""{"jsonrpc":"2.0","id":7}""", "7")]
    [TestCase("""{"jsonrpc":"2.0","id":7,"method":3}""", "7")]
    public void Read_JsonThatIsNoMessage_IsAnInvalidRequest(string body, string id) =>
        Assert.That(Read(body), Is.EqualTo($"-32600 {id}"));
}
