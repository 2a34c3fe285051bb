using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Deploy.Integrations.Tests;

/// <summary>A web server on loopback that answers as the test says.</summary>
internal sealed class TinyServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TinyServer(RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.Run(answer);
    }

    public Uri Uri => new(_app.Urls.First());

    public static async Task<TinyServer> StartAsync(RequestDelegate answer)
    {
        var server = new TinyServer(answer);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Answers every request alike.</summary>
    public static Task<TinyServer> StartAsync(int status, string body = "") =>
        StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync(body);
        });

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }
}
