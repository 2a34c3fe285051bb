using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

var behaviour = Environment.GetEnvironmentVariable("TEST_BEHAVIOUR") ?? "";
if (behaviour == "crash-at-start")
{
    Console.Error.WriteLine("I will not start.");
    return 13;
}

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls(Environment.GetEnvironmentVariable("ASPNETCORE_URLS")!);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
var app = builder.Build();
app.UseWebSockets();
var version = Environment.GetEnvironmentVariable("DEPLOY_VERSION") ?? "none";
Console.WriteLine($"Version {version} is up.");

app.Run(context =>
    context.Request.Path.Value switch
    {
        "/health" => AnswerAsync(context, behaviour == "unhealthy" ? 500 : 200, "health"),
        "/ready" => AnswerAsync(context, behaviour == "never-ready" ? 503 : 200, "ready"),
        "/version" => AnswerAsync(context, 200, version),
        "/pid" => AnswerAsync(context, 200, $"{Environment.ProcessId}"),
        "/variables" => AnswerAsync(context, 200, Variables()),
        "/headers" => AnswerAsync(context, 200, Headers(context)),
        "/target" => AnswerAsync(context, 200, Target(context)),
        "/fail" => AnswerAsync(context, 500, "as asked"),
        "/crash" => CrashAsync(),
        "/slow" => SlowAsync(context),
        "/stream" => StreamAsync(context),
        "/bytes" => BytesAsync(context),
        "/count" => CountAsync(context),
        "/echo" => context.Request.Body.CopyToAsync(context.Response.Body),
        "/socket" => EchoSocketAsync(context),
        _ => AnswerAsync(context, 404, Target(context)),
    }
);
await app.RunAsync();
return 0;

static Task AnswerAsync(HttpContext context, int status, string text)
{
    context.Response.StatusCode = status;
    context.Response.Headers["Deploy-Revision"] = "forged";
    context.Response.Headers["X-Service"] = "yes";
    return context.Response.WriteAsync(text);
}

static string Variables() =>
    string.Join(
        '\n',
        Environment.GetEnvironmentVariables().Keys.Cast<string>().Order(StringComparer.Ordinal)
    );

static string Headers(HttpContext context) =>
    string.Join('\n', context.Request.Headers.Select(h => $"{h.Key}: {h.Value}"));

static string Target(HttpContext context) =>
    context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;

static int Number(HttpContext context, string name, int otherwise) =>
    int.TryParse(context.Request.Query[name], out var number) ? number : otherwise;

static async Task CrashAsync()
{
    Console.Error.WriteLine("I crash as asked.");
    await Console.Error.FlushAsync();
    System.Diagnostics.Process.GetCurrentProcess().Kill();
}

static async Task SlowAsync(HttpContext context)
{
    await Task.Delay(Number(context, "ms", 100), context.RequestAborted);
    await context.Response.WriteAsync("late");
}

static async Task StreamAsync(HttpContext context)
{
    context.Response.ContentType = "text/event-stream";
    for (var i = 0; i < Number(context, "count", 3); i++)
    {
        await context.Response.WriteAsync($"data: {i}\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        await Task.Delay(Number(context, "ms", 20), context.RequestAborted);
    }
}

static async Task BytesAsync(HttpContext context)
{
    var block = new byte[64 * 1024];
    long left = Number(context, "mb", 1) * 1024L * 1024L;
    context.Response.ContentLength = left;
    for (; left > 0; left -= block.Length)
        await context.Response.Body.WriteAsync(block, context.RequestAborted);
}

static async Task CountAsync(HttpContext context)
{
    var block = new byte[64 * 1024];
    long count = 0;
    int read;
    while ((read = await context.Request.Body.ReadAsync(block, context.RequestAborted)) > 0)
        count += read;
    await context.Response.WriteAsync($"{count}");
}

static async Task EchoSocketAsync(HttpContext context)
{
    using var socket = await context.WebSockets.AcceptWebSocketAsync();
    var buffer = new byte[4096];
    while (true)
    {
        var got = await socket.ReceiveAsync(buffer, context.RequestAborted);
        if (got.MessageType == WebSocketMessageType.Close)
        {
            await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", default);
            return;
        }
        var reply = Encoding.UTF8.GetBytes($"echo {Encoding.UTF8.GetString(buffer, 0, got.Count)}");
        await socket.SendAsync(reply, WebSocketMessageType.Text, true, context.RequestAborted);
    }
}
