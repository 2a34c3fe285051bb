using Deploy.Rollouts;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Plans;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Releases;
using Deploy.Rollouts.Running;

namespace Deploy.Conductor.Tests.Fakes;

/// <summary>One environment with everything around it, serving 1.0.0.</summary>
internal sealed class World
{
    public static readonly EnvironmentName Production = EnvironmentName.Parse("production");
    public static readonly ReleaseId Old = Release("1.0.0");
    public static readonly ReleaseId New = Release("1.1.0");
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(20);

    public World()
    {
        Ledger = new(Points, Time);
        Leases = new(Points, Time);
        Platform = new(Points) { Stable = Old };
        Metrics = new(Points, Time);
        Judge = new(Points);
        Checks = new(Points);
        Traffic = new(Points);
        Lease = Leases.Take();
    }

    public CallPoints Points { get; } = new();
    public ManualTime Time { get; } = new();
    public InMemoryLedger Ledger { get; }
    public InMemoryLeases Leases { get; }
    public ScriptedPlatform Platform { get; }
    public ScriptedMetrics Metrics { get; }
    public ScriptedJudge Judge { get; }
    public ScriptedChecks Checks { get; }
    public ScriptedTraffic Traffic { get; }
    public RecordingObserver Observer { get; } = new();
    public Lease Lease { get; private set; }

    public IEnumerable<string> FactNames => Ledger.Facts.Select(fact => fact.GetType().Name);

    public IEnumerable<string> Effects =>
        Ledger.Facts.OfType<Fact.EffectIntended>().Select(fact => fact.Effect);

    public Rollout? Open => RolloutBook.Of(Ledger.Entries).Open(Production);

    public Rollout Latest => RolloutBook.Of(Ledger.Entries).All[^1];

    public static Plan Plan { get; } =
        Plan.Of(
            [
                new("Canary5", Weight.FromPercent(5), Window),
                new("Canary50", Weight.FromPercent(50), Window),
                new("Full", Weight.Full, Window),
            ],
            new()
            {
                Gates = [],
                Triggers = [],
                Horizon = TimeSpan.FromSeconds(10),
                GateRequestsMin = 1,
                TriggerRequestsMin = 1,
            }
        ) with
        {
            Interval = TimeSpan.FromSeconds(10),
            InconclusiveBudget = TimeSpan.FromSeconds(30),
            DrainTimeout = TimeSpan.FromSeconds(7),
            ReadyTimeout = TimeSpan.FromSeconds(11),
        };

    public static ReleaseId Release(string version) =>
        new("docs-mcp", version, Digest.Of(System.Text.Encoding.UTF8.GetBytes(version)));

    public static RolloutRequest Request(string upToStep = "Full") =>
        new(Production, New, Plan, upToStep, "deploy");

    public Task<RolloutOutcome> RunAsync(
        string upToStep = "Full",
        CancellationToken cancellationToken = default
    ) => RunAsync(Request(upToStep), cancellationToken);

    public Task<RolloutOutcome> RunAsync(
        RolloutRequest request,
        CancellationToken cancellationToken = default
    ) => Task.FromResult(Time.Drive(() => Conductor().RunAsync(request, Lease, cancellationToken)));

    public Task<RolloutOutcome> AbortAsync(string reason = "no good") =>
        Task.FromResult(
            Time.Drive(() =>
                Conductor().AbortAsync(Production, reason, Lease, CancellationToken.None)
            )
        );

    /// <summary>Another process comes: it has a lease of its own.</summary>
    public void Restart()
    {
        Points.Restart();
        Lease = Leases.Take();
    }

    private RolloutConductor Conductor() =>
        new(new(Ledger, Leases, Platform, Metrics, Checks, Judge, Traffic, Time), Observer);
}
