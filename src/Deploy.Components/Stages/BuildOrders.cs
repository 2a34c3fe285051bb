using Deploy.Components.Composition;
using Deploy.Components.Definition;
using Deploy.Releases.Publishing;
using Deploy.Releases.Sources;
using Deploy.Releases.Tools;
using Deploy.Releases.Versioning;

namespace Deploy.Components.Stages;

/// <summary>
/// What this run builds, or would build: the tree, its version, and the fault baked in. Worked out
/// once, so that every stage speaks of the same release.
/// </summary>
internal sealed class BuildOrders(
    ServiceDefinition service,
    SourceView source,
    IToolRunner programs,
    BuildOptions options
)
{
    private (BuildOrder Order, VersionResult Version)? _made;

    /// <summary>The order, and why its version is what it is.</summary>
    /// <exception cref="DeliveryException">The version's settings or the history have faults.</exception>
    public async Task<(BuildOrder Order, VersionResult Version)> MakeAsync(
        CancellationToken cancellationToken
    )
    {
        if (_made is { } made)
            return made;
        var identity = await source.ReadAsync(cancellationToken);
        var version = await VersionAsync(identity, cancellationToken);
        var order = new BuildOrder
        {
            Service = service.Name,
            Root = source.Root,
            Project = service.Project,
            Source = identity,
            Version = version.SemVer,
            Fault = options.Fault,
        };
        _made = (order, version);
        return (order, version);
    }

    private async Task<VersionResult> VersionAsync(
        SourceIdentity identity,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var settings = await VersionSettingsReader.ReadAsync(source.Root, cancellationToken);
            var history = await new GitHistoryReader(programs).ReadAsync(
                source.Root,
                identity,
                options.Branch,
                cancellationToken
            );
            return VersionCalculator.Calculate(history, settings, identity, options.Fault);
        }
        catch (VersionSettingsException fault)
        {
            throw DeliveryException.Refused(fault.Message);
        }
        catch (SourceTreeException fault)
        {
            throw DeliveryException.Failed(fault.Message, fault);
        }
    }
}
