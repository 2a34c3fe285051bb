using Deploy.Rollouts;
using Deploy.Rollouts.Ports;

namespace Deploy.Components.Tests.Operations;

/// <summary>An environment in memory, with what it serves and which fence it saw.</summary>
internal sealed class ServingPlatform : IPlatform
{
    public RevisionState? Stable { get; set; }

    public RevisionState? Candidate { get; set; }

    public Split Split { get; set; } = Split.AllStable;

    public Fence Seen { get; private set; }

    public bool IsStuck { get; set; }

    public Task<EnvironmentState> ReadAsync(CancellationToken cancellationToken) =>
        Task.FromResult(
            new EnvironmentState(new("http://127.0.0.1:5300/"), Stable, Candidate, Split)
        );

    public Task RetireCandidateAsync(
        TimeSpan drainTimeout,
        Fence fence,
        CancellationToken cancellationToken
    )
    {
        Seen = fence;
        if (!IsStuck)
            (Candidate, Split) = (null, Split.AllStable);
        return Task.CompletedTask;
    }

    public Task<StartOutcome> StartCandidateAsync(
        Rollouts.Releases.ReleaseId release,
        TimeSpan readyTimeout,
        Fence fence,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    public Task SetSplitAsync(Split split, Fence fence, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task PromoteAsync(
        TimeSpan drainTimeout,
        Fence fence,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();
}
