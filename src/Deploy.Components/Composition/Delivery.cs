using System.Runtime.InteropServices;
using Deploy.Components.Definition;
using Deploy.Platforms.Local;
using Deploy.Rollouts.Ports;
using Nuke.Common;
using Nuke.Common.Execution;
using Serilog;

namespace Deploy.Components.Composition;

/// <summary>
/// One run of the pipeline: finds the stages' evidence, runs them, and maps how they end to exit
/// codes. Made once in a build; not for concurrent use.
/// </summary>
public sealed class Delivery : IDisposable
{
    private readonly INukeBuild _build;
    private readonly DeliveryDefinition _definition;
    private readonly DeliveryOptions _options;
    private readonly PortChoice _ports;
    private readonly Parts _parts;
    private readonly Suggestions _suggestions;
    private readonly CancellationTokenSource _cancelled = new();
    private readonly PosixSignalRegistration[] _signals;
    private bool _hasPlatformFailed;

    /// <summary>
    /// Wires everything. Where the environments are is read; nothing is started or written yet.
    /// </summary>
    public Delivery(INukeBuild build, DeliveryDefinition definition, DeliveryOptions options)
    {
        _ports = PortChoice.Of(
            definition,
            options.PortBase,
            RememberedPorts.Of(build.RootDirectory)
        );
        (_build, _options) = (build, options);
        _definition = definition with { PortBase = _ports.Base };
        _suggestions = new(options.Arguments)
        {
            NotRepeated = _ports.Refusal is null ? null : PortChoice.Option,
        };
        _parts = new(_definition, options, SeatOf(build, definition));
        _signals =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop),
            PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop),
        ];
    }

    /// <summary>
    /// Whether a stage must run. Where it need not, says so, naming its evidence, here and in the
    /// summary.
    /// </summary>
    public bool MustRun(string stage)
    {
        // NUKE's conditions are synchronous.
        var done = Guard(() =>
            {
                DemandPorts();
                return _parts.Stage(stage).FindDoneAsync(_cancelled.Token);
            })
            .GetAwaiter()
            .GetResult();
        if (done is null)
            return true;
        Log.Information("{Stage} is skipped: {Evidence}", stage, done);
        Target(stage).SummaryInformation["Evidence"] = done;
        return false;
    }

    /// <summary>Runs a stage.</summary>
    public Task RunStageAsync(string stage) =>
        Change(async () =>
        {
            DemandPorts();
            var proof = await _parts.Stage(stage).RunAsync(_cancelled.Token);
            _build.ReportSummary(summary =>
            {
                foreach (var (name, value) in proof)
                    summary[name] = value;
                return summary;
            });
            return proof;
        });

    /// <summary>Puts an older release back.</summary>
    public Task RollbackAsync(string? environment, string? to, string? reason) =>
        Change(async () =>
        {
            DemandPorts();
            var handle = _parts.Environment(environment);
            var rollout = await _parts.Rollback.RunAsync(handle, to, reason, _cancelled.Token);
            Log.Information(
                "{Environment} serves {Release}",
                handle.Name,
                rollout?.Candidate.ToString() ?? "that release already"
            );
            return rollout;
        });

    /// <summary>Ends the open rollout of an environment.</summary>
    public Task AbortAsync(string? environment, string? reason) =>
        Change(async () =>
        {
            var handle = _parts.Environment(environment);
            var why = reason ?? "asked for by ./build.sh Abort";
            var done = await _parts.Abort.RunAsync(handle, why, _cancelled.Token);
            Log.Information("{Done:l}", done);
            return done;
        });

    /// <summary>Shows what every environment serves.</summary>
    public Task StatusAsync() => Operate(_parts.Status.ShowAsync);

    /// <summary>Shows what was shipped.</summary>
    public Task HistoryAsync() => Operate(_parts.History.ShowAsync);

    /// <summary>Stops everything that this checkout started.</summary>
    public Task DownAsync() =>
        Change(async () =>
        {
            await _parts.Down.RunAsync(_cancelled.Token);
            return true;
        });

    /// <summary>Says what this machine has and lacks.</summary>
    public Task DoctorAsync() => Operate(_parts.Doctor.ShowAsync);

    /// <summary>Checks the repository itself.</summary>
    public Task VerifyAsync() => Operate(_parts.Verify.RunAsync);

    /// <summary>Writes the generated files anew.</summary>
    public Task GenerateAsync() => Operate(_parts.Generate.RunAsync);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var signal in _signals)
            signal.Dispose();
        _parts.Dispose();
        _cancelled.Dispose();
    }

    private Task<bool> Operate(Func<CancellationToken, Task> operation) =>
        Guard(async () =>
        {
            await operation(_cancelled.Token);
            return true;
        });

    /// <summary>
    /// As <see cref="Guard"/>, for what may change something: however it ends, and after its lease
    /// was given back, the status file follows.
    /// </summary>
    private async Task<T> Change<T>(Func<Task<T>> work)
    {
        try
        {
            return await Guard(work);
        }
        finally
        {
            // A platform that has just failed to answer would be waited for, and told of, twice.
            if (_build.ExitCode != ExitCodes.Refused && !_hasPlatformFailed)
                await _parts.Follower.FollowAsync();
        }
    }

    private async Task<T> Guard<T>(Func<Task<T>> work)
    {
        try
        {
            Usage.Demand(_definition, _options);
            return await work();
        }
        catch (DeliveryException fault)
        {
            _build.ExitCode = fault.ExitCode;
            throw fault.Edited(text => _suggestions.Complete(text, fault.LeftOut));
        }
        catch (Exception fault) when (KnownFaults.Translate(fault) is { } known)
        {
            _hasPlatformFailed = fault is PlatformException;
            _build.ExitCode = known.ExitCode;
            throw known.Edited(text => _suggestions.Complete(text));
        }
        catch (OperationCanceledException)
        {
            _build.ExitCode = ExitCodes.Failed;
            throw;
        }
    }

    /// <summary>
    /// Before anything that could open an environment's port anew. To look, to abort and to stop
    /// goes on where the environments are.
    /// </summary>
    private void DemandPorts()
    {
        if (_ports.Refusal is { } refusal)
            throw DeliveryException.Refused(
                $"{refusal}\nNext: {_options.Command}\nNext: ./build.sh {nameof(IOperate.Down)}"
            );
    }

    private ExecutableTarget Target(string name) =>
        _build.ExecutionPlan.Single(target => target.Name == name);

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        _cancelled.Cancel();
    }

    private Seat SeatOf(INukeBuild build, DeliveryDefinition definition) =>
        new(
            new(build.RootDirectory),
            new()
            {
                Targets = TargetNames.Of(build.GetType()),
                Environments = [.. definition.Environments.Select(e => e.Name.Value)],
            },
            text => Log.Information("{Text:l}", _suggestions.Complete(text)),
            text => Log.Warning("{Text:l}", _suggestions.Complete(text)),
            _suggestions.Complete
        )
        {
            IsPlanned = name => build.ExecutionPlan.Any(target => target.Name == name),
        };
}
