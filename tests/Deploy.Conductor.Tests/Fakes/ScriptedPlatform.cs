using Deploy.Rollouts;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Releases;

namespace Deploy.Conductor.Tests.Fakes;

/// <summary>An environment in memory, which can be told to misbehave.</summary>
internal sealed class ScriptedPlatform(CallPoints points) : IPlatform
{
    private static readonly Uri Direct = new("http://candidate/");

    public static Uri Url { get; } = new("http://production/");

    public ReleaseId? Stable { get; set; }

    public ReleaseId? Candidate { get; set; }

    public Split Split { get; set; }

    /// <summary>Writes with a lower fence are refused.</summary>
    public Fence HighestFence { get; set; }

    public List<Fence> Fences { get; } = [];

    public TimeSpan DrainTimeout { get; private set; }

    public TimeSpan ReadyTimeout { get; private set; }

    /// <summary>Why the candidate never becomes ready.</summary>
    public string? NotReadyReason { get; set; }

    public Uri? DirectUrl { get; set; } = Direct;

    /// <summary>What is read back instead of the truth.</summary>
    public Func<EnvironmentState, EnvironmentState> Misread { get; set; } = state => state;

    public Action<Split> Shifted { get; set; } = _ => { };

    public Task<EnvironmentState> ReadAsync(CancellationToken cancellationToken) =>
        points.CallAsync("platform.Read", () => Misread(State()), cancellationToken);

    public Task<StartOutcome> StartCandidateAsync(
        ReleaseId release,
        TimeSpan readyTimeout,
        Fence fence,
        CancellationToken cancellationToken
    ) =>
        WriteAsync<StartOutcome>(
            "Start",
            fence,
            () =>
            {
                if (Candidate is { } other && other != release)
                    throw new PlatformException($"another candidate is here: {other}");
                (Candidate, ReadyTimeout) = (release, readyTimeout);
                return NotReadyReason is null
                    ? new StartOutcome.Ready()
                    : new StartOutcome.NotReady(NotReadyReason);
            },
            cancellationToken
        );

    public Task SetSplitAsync(Split split, Fence fence, CancellationToken cancellationToken) =>
        WriteAsync(
            "SetSplit",
            fence,
            () =>
            {
                Shifted(split);
                return Split = split;
            },
            cancellationToken
        );

    public Task PromoteAsync(
        TimeSpan drainTimeout,
        Fence fence,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            "Promote",
            fence,
            () =>
            {
                if (Candidate is null)
                    return Split;
                DrainTimeout = drainTimeout;
                (Stable, Candidate, Split) = (Candidate, null, default);
                return Split;
            },
            cancellationToken
        );

    public Task RetireCandidateAsync(
        TimeSpan drainTimeout,
        Fence fence,
        CancellationToken cancellationToken
    ) =>
        WriteAsync(
            "Retire",
            fence,
            () =>
            {
                (Candidate, DrainTimeout) = (null, drainTimeout);
                return Split = default;
            },
            cancellationToken
        );

    private Task<T> WriteAsync<T>(
        string name,
        Fence fence,
        Func<T> effect,
        CancellationToken cancellationToken
    ) =>
        points.CallAsync(
            "platform." + name,
            () =>
            {
                if (fence.Token < HighestFence.Token)
                    throw new FencedException();
                HighestFence = fence;
                Fences.Add(fence);
                return effect();
            },
            cancellationToken
        );

    private EnvironmentState State() =>
        new(
            Url,
            Stable is null ? null : new(Stable, true, null, ""),
            Candidate is null ? null : new(Candidate, NotReadyReason is null, DirectUrl, ""),
            Split
        );
}
