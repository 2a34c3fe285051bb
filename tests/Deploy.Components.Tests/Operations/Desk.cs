using Deploy.Components.Composition;
using Deploy.Components.Operations;
using Deploy.Components.Presentation;
using Deploy.Components.Stages;
using Deploy.Components.Tests.Presentation;
using Deploy.Conductor;
using Deploy.Ledger;
using Deploy.Rollouts;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Ports;

namespace Deploy.Components.Tests.Operations;

/// <summary>
/// Production in the middle of a step, its record in real files, its platform in memory.
/// </summary>
internal sealed class Desk : IDisposable
{
    /// <summary>Of the process before; what it has verified this one has not seen.</summary>
    private readonly FileLedger _former;
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("deploy-operations-");

    public Desk()
    {
        _former = new(new() { Root = _root.FullName }, TimeProvider.System);
        Ledger = new(new() { Root = _root.FullName }, TimeProvider.System);
        Leases = new(new() { Root = _root.FullName }, Ledger, TimeProvider.System);
        Platform = new()
        {
            Stable = new(Seen.Old, true, null, "pid 1, 0 restarts"),
            Candidate = new(Seen.New, true, null, "pid 2, 0 restarts"),
            Split = new(Weight.FromPercent(5)),
        };
        var ports = new RolloutPorts(
            Leases.Fenced(Ledger),
            Leases,
            Platform,
            null!,
            null!,
            null!,
            null!,
            TimeProvider.System
        );
        Production = new(
            new()
            {
                Name = Seen.Id.Environment,
                Audience = "all",
                Monitoring = default,
                Placement = new(3, 1, 64),
                Plan = Seen.Plan,
            },
            ports,
            null!,
            _ => Task.CompletedTask
        );
    }

    public FileLedger Ledger { get; }

    public FileLeases Leases { get; }

    public ServingPlatform Platform { get; }

    public EnvironmentHandle Production { get; }

    public string Entries => Path.Combine(_root.FullName, ".deploy", "ledger", "entries.jsonl");

    public string LeasesFile => Path.Combine(_root.FullName, ".deploy", "ledger", "leases.json");

    public string StatusFile => Path.Combine(_root.FullName, "status.json");

    public StatusOperation Status => new([Production], Ledger, Leases, StatusFile, text => text);

    public AbortOperation Abort
    {
        get
        {
            var desk = new LeaseDesk(Leases, TimeProvider.System, "./build.sh Abort");
            var follower = new StatusFollower(_ => Task.CompletedTask, _ => { });
            var files = new ReportFiles(_root.FullName, (command, _) => command);
            RolloutView View() => new(TextWriter.Null, () => new(false, 80), TimeProvider.System);
            var reports = new ReportDesk(files, View, follower);
            return new(Ledger, new(Ledger, desk, reports), desk);
        }
    }

    public async Task RecordAsync(params Fact[] facts)
    {
        foreach (var fact in facts)
            await _former.AppendAsync(fact, default);
    }

    /// <summary>The first step of a rollout is being watched.</summary>
    public Task WatchAsync() => RecordAsync(Seen.Started, Seen.Verified, Seen.Entered(0));

    /// <summary>One bit of the second line changes.</summary>
    public async Task CorruptAsync()
    {
        var bytes = await File.ReadAllBytesAsync(Entries);
        bytes[Array.IndexOf(bytes, (byte)'\n') + 60] ^= 1;
        await File.WriteAllBytesAsync(Entries, bytes);
    }

    /// <summary>Something that cannot be read is where the record was.</summary>
    public void Block()
    {
        File.Delete(Entries);
        Directory.CreateDirectory(Entries);
    }

    public async Task<Lease> HoldAsync(string resource) =>
        ((LeaseOutcome.Taken)await Leases.TakeAsync(resource, "Full", false, default)).Lease;

    public void Dispose()
    {
        _former.Dispose();
        Ledger.Dispose();
        _root.Delete(recursive: true);
    }
}
