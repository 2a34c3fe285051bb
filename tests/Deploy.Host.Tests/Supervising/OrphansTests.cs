using System.Diagnostics;
using Deploy.Host.Supervising;
using Microsoft.Extensions.Logging.Abstractions;

namespace Deploy.Host.Tests.Supervising;

[Platform("Linux")]
[CancelAfter(20_000)]
public sealed class OrphansTests
{
    private readonly TemporaryFolder _folder = new();
    private string Mark => $"{_folder.Path}#";
    private ProcessRecords Records => new(Path.Combine(_folder.Path, "processes"));

    [OneTimeTearDown]
    public void End() => _folder.Dispose();

    [Test]
    public async Task End_RecordedProcess_IsGone()
    {
        using var orphan = Sleep("");
        Records.Add(ProcessIdentity.Of(orphan.Id)!, "production/1.0.0/1");

        await EndAsync();
        await orphan.WaitForExitAsync();

        Assert.That((orphan.HasExited, Records.Read().Any()), Is.EqualTo((true, false)));
    }

    [Test]
    public async Task End_UnrecordedProcessWithOurMark_IsGone()
    {
        using var orphan = Sleep($"{Mark}production/1.0.0/1:20000");

        await EndAsync();
        await orphan.WaitForExitAsync();

        Assert.That(orphan.HasExited, Is.True);
    }

    [Test]
    public async Task End_StrangerWithARecycledNumber_LivesOn()
    {
        using var stranger = Sleep("");
        Records.Add(new(stranger.Id, "earlier-boot:1"), "production/1.0.0/1");

        await EndAsync();
        var isAlive = !stranger.HasExited;
        stranger.Kill();

        Assert.That((isAlive, Records.Read().Any()), Is.EqualTo((true, false)));
    }

    [Test]
    public async Task End_ProcessOfAnotherRoot_LivesOn()
    {
        using var other = Sleep("/elsewhere/.deploy/host#production/1.0.0/1:20000");

        await EndAsync();
        var isAlive = !other.HasExited;
        other.Kill();

        Assert.That(isAlive, Is.True);
    }

    private Task EndAsync() =>
        new Orphans(Records, Mark, NullLogger.Instance).EndAsync(TimeProvider.System, default);

    private static Process Sleep(string mark)
    {
        var start = new ProcessStartInfo("sleep") { ArgumentList = { "60" } };
        start.Environment[ProcessMarks.Variable] = mark;
        return Process.Start(start)!;
    }
}
