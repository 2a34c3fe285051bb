namespace DocsMcp.Tests.Published;

/// <summary>
/// Publishes the service once, with every fault, each for an environment of its own name.
/// </summary>
[SetUpFixture]
public sealed class PublishedRelease
{
    public const string Version = "7.8.9-10";

    private const string Faults =
        "errors=0.05@errors%2Clatency=300ms@latency%2Ccrash-after=1s@crash"
        + "%2Cnever-ready@never%2Cwrong-answer@wrong";

    private static readonly string Folder = Path.Combine(
        Path.GetTempPath(),
        $"docs-mcp-{Environment.ProcessId}"
    );

    public static string Executable => Path.Combine(Folder, "app", "DocsMcp");

    [OneTimeSetUp]
    public static async Task PublishAsync()
    {
        var (exitCode, output) = await DotnetCommand.RunAsync(
            "publish",
            Checkout.Project,
            "--configuration=Release",
            $"--artifacts-path={Path.Combine(Folder, "artifacts")}",
            $"--output={Path.Combine(Folder, "app")}",
            $"-p:Version={Version}",
            $"-p:Fault={Faults}"
        );
        Assert.That(exitCode, Is.Zero, output);
    }

    [OneTimeTearDown]
    public static void Delete() => Directory.Delete(Folder, recursive: true);
}
