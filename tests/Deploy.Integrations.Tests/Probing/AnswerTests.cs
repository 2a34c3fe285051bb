using System.Text.Json;
using Deploy.Integrations.Probing;

namespace Deploy.Integrations.Tests.Probing;

public sealed class AnswerTests
{
    private static readonly JsonElement Json = JsonElement.Parse("""{"a":"x","b":1,"c":null}""");

    [TestCase("{}", true)]
    [TestCase("3", true)]
    [TestCase("", false)]
    [TestCase("{", false)]
    [TestCase("<html>", false)]
    public void Parse_AnyBody_IsJsonOrNull(string body, bool isJson) =>
        Assert.That(Answer.Parse(body) is not null, Is.EqualTo(isJson));

    [TestCase("a", "x")]
    [TestCase("b", null)]
    [TestCase("c", null)]
    [TestCase("d", null)]
    public void Text_OfAnObject_IsTheTextOrNull(string name, string? expected) =>
        Assert.That(Answer.Text(Json, name), Is.EqualTo(expected));

    [TestCase("[]")]
    [TestCase("\"a\"")]
    [TestCase("1")]
    public void Find_InWhatIsNoObject_IsNull(string json) =>
        Assert.That(Answer.Find(JsonElement.Parse(json), "a"), Is.Null);

    [TestCase("", "''")]
    [TestCase(" a\r\n\tb ", "'a b'")]
    public void Shorten_AShortBody_IsItOnOneLine(string body, string expected) =>
        Assert.That(Answer.Shorten(body), Is.EqualTo(expected));

    [Test]
    public void Shorten_ALongBody_IsCutAndShowsIt() =>
        Assert.That(
            Answer.Shorten(new string('x', 500)),
            Has.Length.EqualTo(123).And.EndsWith("…'")
        );
}
