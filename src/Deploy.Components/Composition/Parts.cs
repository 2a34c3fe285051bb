using Deploy.Components.Definition;
using Deploy.Components.Generation;
using Deploy.Components.Operations;
using Deploy.Components.Presentation;
using Deploy.Components.Stages;
using Deploy.Ledger;
using Deploy.Platforms.Local;
using Deploy.Releases.Sources;
using Deploy.Releases.Store;
using Deploy.Releases.Tools;

namespace Deploy.Components.Composition;

/// <summary>Which part knows which: every object of a run is made here and nowhere else.</summary>
internal sealed class Parts : IDisposable
{
    private readonly DeliveryDefinition _definition;
    private readonly string _command;
    private readonly FileLedger _ledger;
    private readonly LocalHost _host;
    private readonly IReadOnlyList<EnvironmentHandle> _environments;
    private readonly Dictionary<string, IStage> _stages;

    public Parts(DeliveryDefinition definition, DeliveryOptions options, Seat seat)
    {
        var (paths, time) = (seat.Paths, options.Time);
        (_definition, _command) = (definition, options.Command);
        string Complete(string text) => seat.Complete(text, null);
        _ledger = new(new() { Root = paths.Root }, time);
        _host = new(new() { Root = paths.Root, HostBinaries = options.HostBinaries }, time);
        var fences = new LocalFences(definition.Environments.Select(e => e.Name), _host);
        var leases = new FileLeases(new() { Root = paths.Root, Fences = fences }, _ledger, time);
        var store = new ReleaseStore(paths.Releases);
        _environments = new LocalEnvironments(
            definition,
            new(leases.Fenced(_ledger), leases, store, _host, time)
        ).All();
        Status = Looking(leases, paths.StatusFile, Complete);
        Follower = new(Status.WriteAsync, seat.Warn);
        var tools = Tools(options, seat, leases);
        Runner = new(_ledger, tools.Leases, Reports(seat, time));
        var orders = new BuildOrders(definition.Service, tools, options.Build);
        var confirmation = new Confirmation(options);
        var admittance = new Admittance(store, tools.Evidence, confirmation);
        var services = Services(tools, new(store, orders), admittance);
        _stages = new StageList(definition, tools, services, _environments)
            .All(orders, store)
            .ToDictionary(stage => stage.Name);
        Abort = new(_ledger, Runner, tools.Leases);
        Rollback = new(services, store, confirmation);
        History = new(_ledger, Complete);
        Down = new(_host, _ledger, leases, seat.Say);
        Doctor = new(Asked(definition, options), paths, tools.Programs, _host);
        var generated = new GeneratedFiles(paths.Root, seat.Shape);
        Generate = new(generated, seat.Say);
        Verify = new(tools, definition.Service, generated);
    }

    public RolloutRunner Runner { get; }

    public AbortOperation Abort { get; }

    public RollbackOperation Rollback { get; }

    public StatusOperation Status { get; }

    public StatusFollower Follower { get; }

    public HistoryOperation History { get; }

    public DownOperation Down { get; }

    public DoctorOperation Doctor { get; }

    public VerifyOperation Verify { get; }

    public GenerateOperation Generate { get; }

    public IStage Stage(string name) => _stages[name];

    /// <summary>The environment of that name; production where none is named.</summary>
    /// <exception cref="DeliveryException">There is no such environment.</exception>
    public EnvironmentHandle Environment(string? name) =>
        name is null
            ? _environments[^1]
            : _environments.FirstOrDefault(environment => environment.Name.Value == name)
                ?? throw DeliveryException.Refused(
                    $"There is no environment '{name}', only "
                        + $"{string.Join(", ", _definition.Environments.Select(e => e.Name))}. "
                        + $"Next: {_command} --environment {_environments[^1].Name}"
                );

    public void Dispose()
    {
        _host.Dispose();
        _ledger.Dispose();
    }

    /// <summary>With the ports that are asked about, wherever the environments are.</summary>
    private static DeliveryDefinition Asked(
        DeliveryDefinition definition,
        DeliveryOptions options
    ) => definition with { PortBase = options.PortBase ?? definition.PortBase };

    private StatusOperation Looking(
        FileLeases leases,
        string file,
        Func<string, string> complete
    ) =>
        new(_environments, _ledger, leases, file, complete)
        {
            IsStoppedAsync = async token =>
                await _host.LookAsync(token) is LocalHostCondition.NotStarted,
        };

    private ReportDesk Reports(Seat seat, TimeProvider time) =>
        new(
            new(seat.Paths.Reports, seat.Complete) { Again = _command },
            () => new(Console.Out, Terminal.OfProcess, time) { IsPlanned = seat.IsPlanned },
            Follower
        );

    private StageServices Services(StageTools tools, ReleaseView releases, Admittance admittance) =>
        new()
        {
            Ledger = _ledger,
            Releases = releases,
            Evidence = tools.Evidence,
            Admittance = admittance,
            Runner = Runner,
            Withdrawal = new(_ledger, Runner, _environments, tools.Say),
            Command = _command,
        };

    private StageTools Tools(DeliveryOptions options, Seat seat, FileLeases leases)
    {
        var progress = new ProgressDesk(_ledger, View, options.Time);
        var programs = progress.Listening(new ToolRunner(options.Time));
        return new()
        {
            Paths = seat.Paths,
            Source = new(new SourceTree(programs), seat.Paths.Root),
            Evidence = new(_ledger),
            Leases = new(leases, options.Time, options.Command),
            Programs = programs,
            Time = options.Time,
            Progress = progress,
            Say = text => progress.Above(() => seat.Say(text)),
        };
        IProgressView View() =>
            Terminal.OfProcess().IsLive
                ? new LiveProgress(Console.Out, Terminal.OfProcess)
                : new PlainProgress(seat.Say);
    }
}
