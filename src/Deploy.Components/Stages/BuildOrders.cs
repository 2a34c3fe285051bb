using Deploy.Components.Composition;
using Deploy.Components.Definition;
using Deploy.Releases.Publishing;
using Deploy.Releases.Sources;
using Deploy.Releases.Versioning;

namespace Deploy.Components.Stages;

/// <summary>
/// What this run builds, or would build: the tree, its version, and the fault baked in. Worked out
/// once, so that every stage speaks of the same release.
/// </summary>
internal sealed class BuildOrders(ServiceDefinition service, StageTools tools, BuildOptions options)
{
    private (BuildOrder Order, VersionResult Version)? _made;

    /// <summary>The order, and why its version is what it is.</summary>
    /// <exception cref="DeliveryException">
    /// The version's settings or the history have faults.
    /// </exception>
    public async Task<(BuildOrder Order, VersionResult Version)> MakeAsync(
        CancellationToken cancellationToken
    )
    {
        if (_made is { } made)
            return made;
        var identity = await tools.Source.ReadAsync(cancellationToken);
        var version = await VersionAsync(identity, cancellationToken);
        var order = new BuildOrder
        {
            Service = service.Name,
            Root = tools.Paths.Root,
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
            return await new VersionSource(tools.Programs).ReadAsync(
                tools.Paths.Root,
                identity,
                new(options.Fault, options.Branch),
                cancellationToken
            );
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
