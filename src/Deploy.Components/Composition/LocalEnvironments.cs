using System.Collections.Immutable;
using Deploy.Components.Definition;
using Deploy.Components.Traffic;
using Deploy.Platforms.Local;
using Deploy.Releases.Store;
using Deploy.Rollouts.Releases;

namespace Deploy.Components.Composition;

/// <summary>Makes the declared environments on the embedded platform.</summary>
internal sealed class LocalEnvironments(DeliveryDefinition definition, LocalServices services)
{
    private readonly ServiceTraffic _traffic = new(definition.Service, services.Time);

    public ImmutableArray<EnvironmentHandle> All() => [.. definition.Environments.Select(Handle)];

    private EnvironmentHandle Handle(EnvironmentDefinition environment)
    {
        var platform = new LocalPlatform(
            Settings(environment),
            services.Host,
            FindAsync,
            services.Time
        );
        return new(
            environment,
            new(
                services.Ledger,
                services.Leases,
                platform,
                platform,
                _traffic.Checks,
                new AnalysisJudge(),
                _traffic.Of(environment.Traffic),
                services.Time
            ),
            platform,
            platform.OpenAsync
        );
    }

    private LocalEnvironment Settings(EnvironmentDefinition environment) =>
        new()
        {
            Name = environment.Name,
            Port = definition.PortBase + environment.Placement.PortOffset,
            AnswerHeader = environment.Placement.NamesRevision,
            Replicas = environment.Placement.Replicas,
            HealthPath = definition.Service.HealthPath,
            ReadyPath = definition.Service.ReadyPath,
        };

    private async Task<ShippedRelease> FindAsync(ReleaseId id, CancellationToken cancellationToken)
    {
        var release = await OpenAsync(id, cancellationToken);
        return new()
        {
            Folder = release.FilesFolder,
            Command = release.Manifest.Entry,
            Files = release.Manifest.Files.ToImmutableSortedDictionary(
                file => file.Path,
                file => file.Sha256,
                StringComparer.Ordinal
            ),
        };
    }

    private async Task<Release> OpenAsync(ReleaseId id, CancellationToken cancellationToken)
    {
        try
        {
            return await services.Store.OpenAsync(id.Digest, cancellationToken);
        }
        catch (ReleaseStoreException fault)
        {
            throw new Rollouts.Ports.PlatformException(fault.Message, fault);
        }
    }
}
