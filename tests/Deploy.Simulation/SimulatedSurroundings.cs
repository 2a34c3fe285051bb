using System.Collections.Immutable;
using Deploy.Analysis;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Plans;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Releases;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Simulation;

/// <summary>The smaller ports: readings, checks, traffic, and the real judge.</summary>
internal sealed class SimulatedSurroundings(World world, Actor actor)
    : IMetricSource,
        ICandidateChecks,
        IJudge,
        ITraffic,
        ITrafficRun
{
    public ImmutableArray<Reason> Findings => [];

    public async Task<Sample> SampleAsync(CancellationToken cancellationToken)
    {
        await actor.CrossAsync();
        return world.Happens(world.Chaos.Silence)
            ? new(world.Time.GetUtcNow(), null, null)
            : world.Measured();
    }

    public async Task<Verdict> CheckAsync(
        ReleaseId release,
        Uri candidate,
        CancellationToken cancellationToken
    )
    {
        await actor.CrossAsync();
        return Verdict.Of([
            world.Quality == Quality.AnswersWrongly
                ? new(Outcome.Fail, "tools/list answered 0 tools, expected 2")
                : new(Outcome.Pass, "tools/list answered 2 tools"),
        ]);
    }

    public Verdict Triggers(Policy policy, ImmutableArray<Sample> window) =>
        Judge.Triggers(policy, window);

    public Verdict Gates(Policy policy, ImmutableArray<Sample> window) =>
        Judge.Gates(policy, window);

    public Task<ITrafficRun> StartAsync(Uri environment, CancellationToken cancellationToken) =>
        Task.FromResult<ITrafficRun>(this);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
