using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Deploy.Integrations.Probing;

/// <summary>Posts one JSON-RPC request and finds its result.</summary>
internal static class RpcCall
{
    private const string Id = "smoke";

    /// <summary>Judges the result, or says why there is none.</summary>
    public static async Task<CheckResult> PostAsync(
        HttpClient client,
        RpcQuestion question,
        Func<JsonElement, CheckResult> judge,
        CancellationToken cancellationToken
    )
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, question.Path);
        message.Content = new StringContent(question.ToJson(Id), Encoding.UTF8, "application/json");
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var response = await client.SendAsync(message, cancellationToken);
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        if (response.StatusCode != HttpStatusCode.OK)
            return Failed("200", $"{(int)response.StatusCode} {Answer.Shorten(body)}");
        if (Answer.Parse(body) is not { ValueKind: JsonValueKind.Object } json)
            return Failed("a JSON object", Answer.Shorten(body));
        if (Answer.Text(json, "jsonrpc") != "2.0" || Answer.Text(json, "id") != Id)
            return Failed("a JSON-RPC 2.0 answer with the request's id", Answer.Shorten(body));
        if (Answer.Find(json, "error") is { } error)
            return Failed("a result", $"error {Answer.Shorten(error.GetRawText())}");
        return Answer.Find(json, "result") is { } result
            ? judge(result)
            : Failed("a result", Answer.Shorten(body));
    }

    private static CheckResult.Failed Failed(string expected, string seen) => new(expected, seen);
}
