using Deploy.Analysis;
using Deploy.Components.Definition;
using Deploy.Components.Operations;
using Deploy.Components.Stages;
using Deploy.Components.Traffic;
using Deploy.Conductor;
using Deploy.Ledger;
using Deploy.Platforms.Local;
using Deploy.Releases.Publishing;
using Deploy.Releases.Sources;
using Deploy.Releases.Store;
using Deploy.Releases.Tools;
using Deploy.Rollouts;

namespace Deploy.Components.Composition;

/// <summary>Which part knows which: every object of a run is made here and nowhere else.</summary>
internal sealed class Parts : IDisposable
{
    private readonly DeliveryDefinition _definition;
    private readonly DeliveryOptions _options;
    private readonly DeliveryPaths _paths;
    private readonly FileLedger _ledger;
    private readonly FileLeases _leases;
    private readonly ReleaseStore _store;
    private readonly StageTools _tools;
    private readonly StageServices _services;
    private readonly Confirmation _confirmation;
    private readonly IReadOnlyList<EnvironmentHandle> _environments;
    private readonly Dictionary<string, IStage> _stages;

    public Parts(
        DeliveryDefinition definition,
        DeliveryOptions options,
        DeliveryPaths paths,
        Action<string> say
    )
    {
        (_definition, _options, _paths) = (definition, options, paths);
        _ledger = new(new() { Root = paths.Root }, options.Time);
        _leases = new(new() { Root = paths.Root }, _ledger, options.Time);
        _store = new(paths.Releases);
        _confirmation = new(options.Confirm, options.Ask);
        Host = new LocalHostConnection(paths.Root, options.HostBinaries, options.Time);
        _environments = [.. definition.Environments.Select(Handle)];
        _tools = Tools(say);
        var orders = new BuildOrders(
            definition.Service,
            _tools.Source,
            _tools.Programs,
            new(options.Fault, options.Branch)
        );
        var releases = new ReleaseView(_store, orders);
        Runner = new(_ledger, _tools.Leases, Reports());
        _services = Services(releases, say);
        _stages = Stages(orders, releases).ToDictionary(stage => stage.Name);
    }
}
