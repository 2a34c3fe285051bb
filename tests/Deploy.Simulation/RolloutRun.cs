using Deploy.Conductor;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Running;

namespace Deploy.Simulation;

/// <summary>
/// One rollout from beginning to end: processes conduct it one after the other until it ended.
/// After some of them nothing goes wrong any more, and then it must end.
/// </summary>
internal sealed class RolloutRun
{
    private const int FaultyActorsMax = 6;
    private const int ActorsMax = 12;
    private const int JumpsMax = 3000;
    private const int InterruptSecondsMax = 40;
    private static readonly TimeSpan LeaseRetry = TimeSpan.FromSeconds(2);
    private readonly World _world;
    private readonly Pump _pump;
    private readonly List<Task> _sessions = [];

    private RolloutRun(World world)
    {
        _world = world;
        _pump = new(world.Time);
    }

    /// <summary>Conducts the rollout to its end.</summary>
    /// <param name="world">Where.</param>
    /// <param name="firstDiesAtCall">At which call the first process is killed, if above 0.</param>
    public static Rollout Conduct(World world, int firstDiesAtCall = 0)
    {
        new RolloutRun(world).Run(firstDiesAtCall);
        return world.Rollouts.Single();
    }

    private bool IsOver => _world.Rollouts is [{ IsFinal: true }];

    private void Run(int firstDiesAtCall)
    {
        for (var i = 0; i < ActorsMax && !IsOver; i++)
        {
            if (i == FaultyActorsMax)
                _world.Heal();
            var actor = _world.NewActor(i == 0 ? firstDiesAtCall : 0);
            var isCalm = _pump.Run(
                () => _sessions.Add(SessionAsync(actor)),
                () => _sessions[^1].IsCompleted || actor.IsDead || actor.IsAsleep,
                _world.Meddle,
                JumpsMax
            );
            if (!isCalm)
                throw new InvariantBrokenException($"{actor.Name} is still busy");
        }
        WakeAll();
    }

    /// <summary>Who slept wakes up at last, and must do no harm.</summary>
    private void WakeAll()
    {
        _world.Heal();
        _pump.Run(() => { }, () => false, _world.Check, JumpsMax);
        _world.Check();
        foreach (var session in _sessions.Where(session => session.IsFaulted))
            throw new InvariantBrokenException(session.Exception!.ToString());
    }

    private async Task SessionAsync(Actor actor)
    {
        var leases = new SimulatedLeases(_world, actor);
        var lease = await TakeAsync(leases);
        // Another may have ended it meanwhile; the next release is not part of this story.
        if (!IsOver)
            await ConductAsync(actor, leases, lease);
        await leases.ReleaseAsync(lease, default);
    }

    private async Task ConductAsync(Actor actor, SimulatedLeases leases, Lease lease)
    {
        using var interrupt = _world.Happens(_world.Chaos.Interrupt)
            ? new(TimeSpan.FromSeconds(_world.Any(InterruptSecondsMax)), _world.Time)
            : new CancellationTokenSource();
        var conductor = new RolloutConductor(Ports(actor, leases), new SilentObserver());
        try
        {
            await conductor.RunAsync(Request(), lease, interrupt.Token);
        }
        catch (Exception fault) when (fault is FencedException or PlatformException)
        {
            // Before it began: nothing was changed, and the next command tries again.
        }
        catch (OperationCanceledException) when (interrupt.IsCancellationRequested)
        {
            // As well.
        }
    }

    private async Task<Lease> TakeAsync(SimulatedLeases leases)
    {
        while (true)
        {
            var outcome = await leases.TakeAsync("production", "a rollout", false, default);
            if (outcome is LeaseOutcome.Taken taken)
                return taken.Lease;
            await Task.Delay(LeaseRetry, _world.Time);
        }
    }

    /// <summary>A calm world is asked for all at once, another in any parts.</summary>
    private RolloutRequest Request() =>
        new(
            World.Environment,
            World.Newer,
            World.Plan,
            World.Plan.Steps[_world.Chaos == Chaos.None ? ^1 : _world.Any(3)].Name,
            "deploy"
        );

    private RolloutPorts Ports(Actor actor, ILeases leases)
    {
        var surroundings = new SimulatedSurroundings(_world, actor);
        return new(
            new SimulatedLedger(_world, actor),
            leases,
            new SimulatedPlatform(_world, actor),
            surroundings,
            surroundings,
            surroundings,
            surroundings,
            _world.Time
        );
    }
}
