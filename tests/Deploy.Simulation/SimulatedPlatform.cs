using Deploy.Rollouts;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Releases;

namespace Deploy.Simulation;

/// <summary>The platform as one process reaches it.</summary>
internal sealed class SimulatedPlatform(World world, Actor actor) : IPlatform
{
    public async Task<EnvironmentState> ReadAsync(CancellationToken cancellationToken)
    {
        await CallAsync(null, () => { }, cancellationToken);
        return new(
            new("http://127.0.0.1:7003"),
            world.Stable is { } stable ? Revision(stable) : null,
            world.Candidate is { } candidate ? Revision(candidate) : null,
            world.Split
        );
    }

    public async Task<StartOutcome> StartCandidateAsync(
        ReleaseId release,
        TimeSpan readyTimeout,
        Fence fence,
        CancellationToken cancellationToken
    )
    {
        if (world.Quality == Quality.NeverReady)
        {
            await CallAsync(fence, () => { }, cancellationToken);
            return new StartOutcome.NotReady("it was not ready within 30 s");
        }
        await CallAsync(fence, () => world.Candidate = release, cancellationToken);
        return new StartOutcome.Ready();
    }

    public Task SetSplitAsync(Split split, Fence fence, CancellationToken cancellationToken) =>
        CallAsync(
            fence,
            () =>
            {
                if (split.Candidate > Weight.Zero && world.Candidate is null)
                    throw new PlatformException("there is no candidate to give traffic to");
                if (!world.Happens(world.Chaos.SplitIgnored))
                    world.Shift(split);
            },
            cancellationToken
        );

    public Task PromoteAsync(
        TimeSpan drainTimeout,
        Fence fence,
        CancellationToken cancellationToken
    ) => CallAsync(fence, world.Promote, cancellationToken);

    public Task RetireCandidateAsync(
        TimeSpan drainTimeout,
        Fence fence,
        CancellationToken cancellationToken
    ) => CallAsync(fence, world.LoseCandidate, cancellationToken);

    /// <summary>A call may be killed, fail before or after its effect, and be fenced off.</summary>
    private async Task CallAsync(Fence? fence, Action effect, CancellationToken cancellationToken)
    {
        await actor.CrossAsync();
        cancellationToken.ThrowIfCancellationRequested();
        if (world.Happens(world.Chaos.PlatformFault))
            throw new PlatformException("the platform did not answer");
        if (fence is { } token)
            world.Admit(token);
        effect();
        world.Check();
        await actor.CrossAsync();
        if (world.Happens(world.Chaos.PlatformFault))
            throw new PlatformException("the platform's answer was lost");
    }

    private static RevisionState Revision(ReleaseId release) =>
        new(release, true, new("http://127.0.0.1:49152"), "");
}
