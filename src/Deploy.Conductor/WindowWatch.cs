using System.Collections.Immutable;
using Deploy.Rollouts.Measuring;
using Deploy.Rollouts.Plans;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Conductor;

/// <summary>The samples of the step being watched, and the traffic driven meanwhile.</summary>
internal sealed class WindowWatch(RolloutPorts ports) : IAsyncDisposable
{
    private ImmutableArray<Sample> _window = [];
    private ITrafficRun? _traffic;

    /// <summary>Whether this process entered the present step and so saw its baseline.</summary>
    public bool IsOpen => !_window.IsEmpty;

    public ImmutableArray<Sample> Window => _window;

    /// <summary>Starts anew: the next sample is the baseline.</summary>
    public async Task OpenAsync(Uri environment, CancellationToken cancellationToken)
    {
        _window = [await ports.Metrics.SampleAsync(cancellationToken)];
        _traffic ??= await ports.Traffic.StartAsync(environment, cancellationToken);
    }

    public async Task SampleAsync(CancellationToken cancellationToken) =>
        _window = _window.Add(await ports.Metrics.SampleAsync(cancellationToken));

    public Verdict Triggers(Policy policy) => ports.Judge.Triggers(policy, _window);

    public Verdict Gates(Policy policy) =>
        Verdict.Of([.. ports.Judge.Gates(policy, _window).Reasons, .. _traffic?.Findings ?? []]);

    /// <summary>
    /// Ends the traffic, once: a driver that cannot be stopped is not asked again.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        var traffic = _traffic;
        _traffic = null;
        if (traffic is not null)
            await traffic.DisposeAsync();
    }
}
