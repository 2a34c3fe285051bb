using System.Collections.Immutable;
using Deploy.Host.Contracts;
using Deploy.Host.Revisions;
using Deploy.Host.Supervising;
using Microsoft.Extensions.Logging.Abstractions;

namespace Deploy.Host.Tests.Revisions;

[Category("Integration")]
[Platform("Linux")]
[CancelAfter(60_000)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RevisionTests : IDisposable
{
    private const string IgnoreTheSignal = "trap '' TERM; while true; do sleep 0.1; done";
    private const string LeaveAChild = "sleep 1000 & exec sleep 1000";
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);
    private readonly TemporaryFolder _folder = new();

    private string Mark => $"{_folder.Path}#";

    public void Dispose() => _folder.Dispose();

    [Test]
    public async Task WaitReady_GoodService_IsReady()
    {
        var revision = Start(Service(""));

        var notReady = await revision.WaitReadyAsync(Long, default);
        await revision.RetireAsync(TimeSpan.Zero);

        Assert.That(notReady, Is.Null);
    }

    [Test]
    public async Task Health_FailsAgainAndAgain_RestartsTheProcess()
    {
        var revision = Start(Service("unhealthy"));
        while (revision.Meter.Restarts < 2)
            await revision.Backends.NextChange;
        await revision.RetireAsync(TimeSpan.Zero);

        var read = revision.Meter.Read();

        Assert.That((read.Probes, read.ProbeFailures), Is.EqualTo((read.Probes, read.Probes)));
    }

    [Test]
    public async Task Retire_ProcessIgnoresTheSignal_IsKilledAfterTheGrace()
    {
        var revision = Start(Shell(IgnoreTheSignal));
        await AppearAsync(1);

        await revision.RetireAsync(TimeSpan.Zero);

        Assert.That(ProcessMarks.Find(Mark), Is.Empty);
    }

    [Test]
    public async Task Retire_ProcessHasChildren_EndsThemToo()
    {
        var revision = Start(Shell(LeaveAChild));
        await AppearAsync(2);

        await revision.RetireAsync(TimeSpan.Zero);

        Assert.That(ProcessMarks.Find(Mark), Is.Empty);
    }

    [Test]
    public async Task WaitReady_ProgramDoesNotExist_SaysSo()
    {
        var revision = Start(Service("") with { Command = ["no-such-program"] });

        var notReady = await revision.WaitReadyAsync(Long, default);
        await revision.RetireAsync(TimeSpan.Zero);

        Assert.That(notReady, Does.Contain("no-such-program could not be started"));
    }

    [Test]
    public async Task WaitReady_RetiredMeanwhile_SaysSo()
    {
        var revision = Start(Shell(IgnoreTheSignal));
        var waiting = revision.WaitReadyAsync(Long, default);

        await revision.RetireAsync(TimeSpan.Zero);

        Assert.That(await waiting, Does.Contain("was retired while it started"));
    }

    private Revision Start(RevisionSpec spec) =>
        Revision.Start(
            spec,
            Samples.Environment(),
            spec.Folder,
            new()
            {
                Time = TimeProvider.System,
                Random = new Random(1),
                Ports = new(new Random()),
                Records = new(Path.Combine(_folder.Path, "processes")),
                Logger = NullLogger.Instance,
                MarkBeginning = Mark,
                LogFolder = Path.Combine(_folder.Path, "logs"),
                HealthEvery = TimeSpan.FromMilliseconds(10),
                HealthFailuresMax = 3,
                EndGrace = TimeSpan.FromMilliseconds(300),
            }
        );

    private RevisionSpec Shell(string script) =>
        Samples.Revision("1.0.0") with
        {
            Folder = _folder.Path,
            Command = ["sh", "-c", script],
        };

    private static RevisionSpec Service(string behaviour)
    {
        var configuration = Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/'));
        var folder = Path.Combine(AppContext.BaseDirectory, "../../Deploy.TestService");
        return Samples.Revision("1.0.0") with
        {
            Folder = Path.GetFullPath(Path.Combine(folder, configuration)),
            Command = ["dotnet", "Deploy.TestService.dll"],
            Variables = ImmutableSortedDictionary<string, string>.Empty.Add(
                "TEST_BEHAVIOUR",
                behaviour
            ),
        };
    }

    private async Task AppearAsync(int processes)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (ProcessMarks.Find(Mark).Count() < processes)
            await look.WaitForNextTickAsync();
    }
}
