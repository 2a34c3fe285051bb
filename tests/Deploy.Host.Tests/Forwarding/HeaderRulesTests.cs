using System.Net;
using Deploy.Host.Forwarding;
using Microsoft.AspNetCore.Http;

namespace Deploy.Host.Tests.Forwarding;

public sealed class HeaderRulesTests
{
    [TestCase("Connection")]
    [TestCase("Keep-Alive")]
    [TestCase("Proxy-Connection")]
    [TestCase("Proxy-Authorization")]
    [TestCase("TE")]
    [TestCase("Transfer-Encoding")]
    [TestCase("Upgrade")]
    [TestCase("Expect")]
    [TestCase("Forwarded")]
    [TestCase("X-Real-IP")]
    [TestCase("x-forwarded-prefix")]
    public void Request_HeaderOfOneConnectionOrOfTheWay_DoesNotPass(string name) =>
        Assert.That(Request((name, "value")).Headers.Contains(name), Is.False);

    [TestCase("Authorization", "Bearer abc")]
    [TestCase("Accept", "text/html, */*;q=0.1")]
    [TestCase("X-Own", "žluťoučký")]
    [TestCase("Mcp-Session-Id", "42")]
    public void Request_AnyOtherHeader_PassesAsItIs(string name, string value) =>
        Assert.That(
            Request((name, value)).Headers.NonValidated[name].ToString(),
            Is.EqualTo(value)
        );

    [Test]
    public void Request_HeaderNamedByConnection_DoesNotPass() =>
        Assert.That(
            Request(("Connection", "close, X-Hop"), ("X-Hop", "1")).Headers.Contains("X-Hop"),
            Is.False
        );

    [Test]
    public void Request_HeaderThatIsOnlyPartOfANamedOne_Passes() =>
        Assert.That(
            Request(("Connection", "X-Hop-Long"), ("X-Hop", "1")).Headers.Contains("X-Hop"),
            Is.True
        );

    [Test]
    public void Request_ForwardedHeaders_SayWhatWeSawAndNotWhatTheClientSaid()
    {
        var headers = Request(("X-Forwarded-For", "6.6.6.6"), ("X-Forwarded-Host", "evil")).Headers;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(headers.GetValues("X-Forwarded-For"), Is.EqualTo(["127.0.0.1"]));
            Assert.That(headers.GetValues("X-Forwarded-Host"), Is.EqualTo(["shop.test:81"]));
            Assert.That(headers.GetValues("X-Forwarded-Proto"), Is.EqualTo(["http"]));
            Assert.That(headers.Host, Is.EqualTo("shop.test:81"));
        }
    }

    [Test]
    public void Response_TheServicesOwnRevisionHeader_DoesNotPass() =>
        Assert.That(
            Response(200, ("deploy-revision", "forged")).Headers,
            Does.Not.ContainKey("Deploy-Revision")
        );

    [Test]
    public void Response_HeaderNamedByConnection_DoesNotPass() =>
        Assert.That(
            Response(200, ("Connection", "X-Hop"), ("X-Hop", "1")).Headers,
            Does.Not.ContainKey("X-Hop")
        );

    [Test]
    public void Response_SeveralValues_AllPass() =>
        Assert.That(
            Response(200, ("Set-Cookie", "a=1"), ("Set-Cookie", "b=2")).Headers.SetCookie,
            Is.EqualTo(["a=1", "b=2"])
        );

    [TestCase(204, null)]
    [TestCase(200, 0L)]
    public void Response_LengthWhereTheStatusHasNoBody_IsLeftOut(int status, long? length)
    {
        using var from = new HttpResponseMessage { Content = new ByteArrayContent([]) };
        from.Content.Headers.ContentLength = 0;
        var to = new DefaultHttpContext().Response;
        to.StatusCode = status;

        HeaderRules.CopyResponse(from, to);

        Assert.That(to.ContentLength, Is.EqualTo(length));
    }

    private static HttpRequestMessage Request(params (string Name, string Value)[] headers)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Loopback;
        context.Request.Scheme = "http";
        context.Request.Host = new HostString("shop.test:81");
        foreach (var (name, value) in headers)
            context.Request.Headers.Append(name, value);
        var message = new HttpRequestMessage();
        HeaderRules.CopyRequest(context, message);
        return message;
    }

    private static HttpResponse Response(int status, params (string Name, string Value)[] headers)
    {
        using var from = new HttpResponseMessage((HttpStatusCode)status);
        foreach (var (name, value) in headers)
            from.Headers.TryAddWithoutValidation(name, value);
        var to = new DefaultHttpContext().Response;
        to.StatusCode = status;
        HeaderRules.CopyResponse(from, to);
        return to;
    }
}
