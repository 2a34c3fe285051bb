using System.Collections.Immutable;
using Deploy.Components.Definition;
using Deploy.Integrations.Load;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Components.Traffic;

/// <summary>A load test that runs while the window is watched; its findings judge beside the gates.</summary>
internal sealed class LoadTest(LoadPlan plan, LoadLimits limits, TimeProvider time) : ITraffic
{
    public Task<ITrafficRun> StartAsync(Uri environment, CancellationToken cancellationToken)
    {
        var whole = plan with
        {
            BaseUri = environment,
            Duration = limits.Duration,
            Warmup = limits.Warmup,
        };
        return Task.FromResult<ITrafficRun>(new Run(whole, limits, time));
    }

    private sealed class Run : ITrafficRun
    {
        private readonly CancellationTokenSource _stop = new();
        private readonly LoadPlan _plan;
        private readonly LoadLimits _limits;
        private readonly Task<LoadReport> _report;

        public Run(LoadPlan plan, LoadLimits limits, TimeProvider time)
        {
            (_plan, _limits) = (plan, limits);
            _report = Task.Run(() => new LoadDriver(time).RunAsync(plan, null, _stop.Token));
        }

        public ImmutableArray<Reason> Findings =>
            _report switch
            {
                { IsCompletedSuccessfully: true } => LoadFindings.Of(
                    _report.Result,
                    _plan,
                    _limits
                ),
                { IsFaulted: true } => [new(Outcome.Fail, $"load test: {Fault}")],
                _ => [new(Outcome.Inconclusive, "the load test is not over")],
            };

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            await _report.ContinueWith(
                _ => { },
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default
            );
            _stop.Dispose();
        }

        private string Fault => _report.Exception?.InnerException?.Message ?? "it failed";
    }
}
