using System.Collections.Concurrent;
using System.Collections.Immutable;
using Deploy.Host.Contracts;
using Deploy.Host.Control;
using Deploy.Host.Storage;

namespace Deploy.Host.Environments;

/// <summary>All environments of one host. Safe for concurrent use.</summary>
internal sealed class EnvironmentSet(HostServices services)
{
    private static readonly TimeSpan RestoreTimeMax = TimeSpan.FromSeconds(20);
    private readonly ConcurrentDictionary<string, EnvironmentHost> _byName = new();
    private readonly OneAtATime _oneConfiguration = new();
    private volatile bool _isStopping;

    /// <summary>
    /// Serves again what was stored. An environment that cannot is reported and leaves the others
    /// alone; configuring it later tries again and tells its caller why.
    /// </summary>
    public async Task RestoreAsync(CancellationToken cancellationToken)
    {
        var stored = services.State.State.Environments;
        foreach (var (name, environment) in stored)
            _byName[name] = new(environment.Spec, services);
        await Task.WhenAll(stored.Select(e => RestoreOneAsync(e.Key, e.Value, cancellationToken)));
        services.Logger.Restored();
    }

    public EnvironmentHost this[string name] =>
        _isStopping ? throw Stopping()
        : _byName.TryGetValue(name, out var environment) ? environment
        : throw new ControlException(
            HostFaultKind.Unknown,
            $"This host has no environment '{name}'; it has: "
                + $"{string.Join(", ", _byName.Keys.Order())}."
        );

    /// <summary>Adds an environment, or gives a known one these settings.</summary>
    public Task ConfigureAsync(EnvironmentSpec spec, CancellationToken cancellationToken) =>
        _oneConfiguration.DoAsync(
            () =>
                _isStopping ? throw Stopping()
                : _byName.TryGetValue(spec.Name, out var known)
                    ? known.ConfigureAsync(spec, cancellationToken)
                : AddAsync(spec, cancellationToken),
            cancellationToken
        );

    /// <summary>The next lease's token; the environment need not be known yet.</summary>
    public long ClaimFence(string name, long above) =>
        _isStopping ? throw Stopping() : new Fences(services.State).Claim(name, above);

    public HostSnapshot Read() =>
        new([
            .. _byName
                .Values.Select(environment => environment.Read())
                .OrderBy(environment => environment.Spec.Name, StringComparer.Ordinal),
        ]);

    /// <summary>From now on nothing can be changed; all environments are stopped at once.</summary>
    public Task StopAsync(TimeSpan drainTimeout)
    {
        _isStopping = true;
        return Task.WhenAll(_byName.Values.Select(e => e.StopAsync(drainTimeout)));
    }

    /// <summary>Nothing is to be served any more; only the fences stay.</summary>
    public void Forget() =>
        services.State.Change(s =>
            s with
            {
                Environments = ImmutableSortedDictionary<string, DesiredEnvironment>.Empty,
            }
        );

    private async Task AddAsync(EnvironmentSpec spec, CancellationToken cancellationToken)
    {
        DemandPortOfNoOther(spec);
        var added = new EnvironmentHost(spec, services);
        await added.OpenAsync(cancellationToken);
        services.State.Change(s =>
            s with
            {
                Environments = s.Environments.SetItem(spec.Name, new() { Spec = spec }),
            }
        );
        _byName[spec.Name] = added;
    }

    private async Task RestoreOneAsync(
        string name,
        DesiredEnvironment stored,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await _byName[name].RestoreAsync(stored, cancellationToken);
            await _byName[name].WaitReadyAsync(RestoreTimeMax, cancellationToken);
        }
        catch (Exception e)
        {
            services.Logger.NotRestored(e, name);
        }
    }

    private static ControlException Stopping() =>
        new(HostFaultKind.Refused, "This host is being stopped. Repeat your command.");

    private void DemandPortOfNoOther(EnvironmentSpec spec)
    {
        var other = Read().Environments.FirstOrDefault(e => e.Spec.Port == spec.Port);
        if (other is not null)
            throw new ControlException(
                HostFaultKind.PortTaken,
                $"Environments {spec.Name} and {other.Spec.Name} are both to listen on "
                    + $"127.0.0.1:{spec.Port}. Give each its own port."
            );
    }
}
