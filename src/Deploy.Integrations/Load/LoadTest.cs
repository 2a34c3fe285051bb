using System.Collections.Immutable;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Integrations.Load;

/// <summary>
/// The port by which a window carries a load test: the plan runs once against the environment's
/// address while the window is watched. Its findings are Inconclusive until it ended, then the
/// bar's reasons.
/// </summary>
/// <param name="plan">Mix, rate, connections, length; its own address is not used.</param>
/// <param name="bar">What must be shown.</param>
/// <param name="time">The clock of the schedule.</param>
public sealed class LoadTest(LoadPlan plan, LoadBar bar, TimeProvider time) : ITraffic
{
    /// <summary>Told of the report once the test ended; for evidence.</summary>
    public Action<LoadReport> Ended { get; init; } = _ => { };

    /// <summary>Told about four times per second while the test measures.</summary>
    public IProgress<LoadSnapshot>? Progress { get; init; }

    /// <inheritdoc/>
    public Task<ITrafficRun> StartAsync(Uri environment, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<ITrafficRun>(new Run(this, plan with { BaseUri = environment }));
    }

    private sealed class Run : ITrafficRun
    {
        private static readonly Reason Waiting = new(
            Outcome.Inconclusive,
            "the load test is not over"
        );

        private readonly CancellationTokenSource _stop = new();
        private readonly Task<ImmutableArray<Reason>> _test;

        public Run(LoadTest owner, LoadPlan plan) =>
            _test = Task.Run(() => RunAsync(owner, plan, _stop.Token));

        public ImmutableArray<Reason> Findings =>
            _test.IsCompletedSuccessfully ? _test.Result
            : _test.IsFaulted ? [new(Outcome.Fail, FaultOf(_test))]
            : [Waiting];

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            await ((Task)_test).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _stop.Dispose();
        }

        private static string FaultOf(Task test) =>
            $"the load test itself failed: {test.Exception?.GetBaseException().Message}";

        private static async Task<ImmutableArray<Reason>> RunAsync(
            LoadTest owner,
            LoadPlan plan,
            CancellationToken cancellationToken
        )
        {
            var driver = new LoadDriver(owner.Clock);
            var report = await driver.RunAsync(plan, owner.Progress, cancellationToken);
            owner.Ended(report);
            return owner.Bar.Judge(report);
        }
    }

    private TimeProvider Clock => time;

    private LoadBar Bar => bar;
}
