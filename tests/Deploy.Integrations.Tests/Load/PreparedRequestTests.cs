using Deploy.Integrations.Load;

namespace Deploy.Integrations.Tests.Load;

public sealed class PreparedRequestTests
{
    private static HttpRequestMessage[] CycleOf(params LoadRequest[] mix) =>
        [
            .. PreparedRequest
                .CycleOf(
                    new()
                    {
                        BaseUri = new("http://host:1/"),
                        Mix = [.. mix],
                        RatePerSecond = 1,
                    }
                )
                .Select(prepared => prepared.ToMessage()),
        ];

    [Test]
    public void CycleOf_AMixWithShares_SpreadsEachKindOverTheCycle() =>
        Assert.That(
            CycleOf(LoadRequest.Get("/a", 4), LoadRequest.Get("/b", 2))
                .Select(message => message.RequestUri?.AbsolutePath),
            Is.EqualTo(new[] { "/a", "/b", "/a", "/a", "/b", "/a" })
        );

    [Test]
    public async Task ToMessage_OfAPost_CarriesItsJson()
    {
        var message = CycleOf(LoadRequest.Post("/mcp", """{"a":1}"""))[0];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(message.Method, Is.EqualTo(HttpMethod.Post));
            Assert.That(await message.Content!.ReadAsStringAsync(), Is.EqualTo("""{"a":1}"""));
            Assert.That(
                message.Content.Headers.ContentType?.MediaType,
                Is.EqualTo("application/json")
            );
        }
    }

    [Test]
    public void ToMessage_OfAGet_HasNoBody() =>
        Assert.That(CycleOf(LoadRequest.Get("/a?b=c"))[0].Content, Is.Null);
}
