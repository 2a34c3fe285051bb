using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Deploy.Releases.Tests;

/// <summary>
/// A package source on loopback that offers nothing but advisories: one of high severity against
/// <c>Some.Package</c> below 2.0.0, or only faults.
/// </summary>
internal sealed class AdvisoryFeed : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly string _root;
    private readonly bool _isBroken;
    private readonly Task _answering;

    public AdvisoryFeed(bool isBroken)
    {
        _isBroken = isBroken;
        _root = $"http://127.0.0.1:{FreePort()}/";
        _listener.Prefixes.Add(_root);
        _listener.Start();
        _answering = AnswerAsync();
    }

    public string Address => _root + "v3/index.json";

    /// <summary>An empty package, as a file in a folder that serves as a source.</summary>
    public static void WritePackage(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "Some.Package.1.0.0.nupkg");
        using var package = ZipFile.Open(path, ZipArchiveMode.Create);
        using var writer = new StreamWriter(package.CreateEntry("Some.Package.nuspec").Open());
        writer.Write(
            """
            <package><metadata>
              <id>Some.Package</id><version>1.0.0</version>
              <authors>test</authors><description>test</description>
            </metadata></package>
            """
        );
    }

    public void Dispose()
    {
        _listener.Close();
        _answering.GetAwaiter().GetResult();
    }

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                var body = BodyOf(context.Request.Url!.AbsolutePath);
                context.Response.StatusCode = body is null ? 500 : 200;
                context.Response.ContentType = "application/json";
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body ?? ""));
                context.Response.Close();
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // The listener was closed: the end of it.
        }
    }

    private string? BodyOf(string path) =>
        path switch
        {
            "/v3/index.json" => $$"""
                { "version": "3.0.0", "resources": [
                  { "@id": "{{_root}}index.json", "@type": "VulnerabilityInfo/6.7.0" } ] }
                """,
            "/index.json" when !_isBroken => $$"""
                [ { "@name": "base", "@id": "{{_root}}base.json",
                    "@updated": "2026-01-01T00:00:00Z" } ]
                """,
            "/base.json" => """
                { "some.package": [ { "url": "https://example.org/advisories/GHSA-test-aaaa",
                    "severity": 2, "versions": "(, 2.0.0)" } ] }
                """,
            _ => null,
        };

    private static int FreePort()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
