using System.Collections.Immutable;
using Deploy.Components.Composition;
using Deploy.Components.Definition;
using Deploy.Releases.Sources;
using Deploy.Releases.Store;
using Deploy.Releases.Versioning;

namespace Deploy.Components.Stages;

/// <summary>Builds the release of the tree, once; from here on only its digest is spoken of.</summary>
internal sealed class BuildStage(
    ServiceDefinition service,
    StageTools tools,
    ReleaseView releases,
    Publishing publishing
) : IStage
{
    public string Name => StageName.Build;

    public async Task<string?> FindDoneAsync(CancellationToken cancellationToken)
    {
        var release = await releases.FindAsync(cancellationToken);
        if (release is null)
            return null;
        var digest = release.Id.Digest;
        var entry = await tools.Evidence.FindAsync(Name, digest, cancellationToken);
        return entry is null ? null : $"{release.Id}, {EvidenceDesk.Name(entry)}";
    }

    public async Task<ImmutableSortedDictionary<string, string>> RunAsync(
        CancellationToken cancellationToken
    )
    {
        await using var workspace = await tools.Leases.TakeWorkspaceAsync(Name, cancellationToken);
        var source = await tools.Source.ReadAsync(cancellationToken);
        var version = await VersionAsync(source, cancellationToken);
        foreach (var sentence in version.Why)
            tools.Say(sentence);
        var release = await publishing.PublishAsync(source, version.SemVer, cancellationToken);
        await tools.Source.DemandUnchangedAsync(Name, cancellationToken);
        var proof = Proof.Of(
            ("Version", release.Id.Version),
            ("Digest", release.Id.Digest.Short),
            ("Files", FormattableString.Invariant($"{release.Manifest.Files.Length}"))
        );
        await tools.Evidence.GiveAsync(
            Name,
            release.Id.Digest,
            release.Id,
            proof,
            cancellationToken
        );
        return proof;
    }

    private async Task<VersionResult> VersionAsync(
        SourceIdentity source,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var root = tools.Paths.Root;
            var settings = await VersionSettingsReader.ReadAsync(root, cancellationToken);
            var history = await new GitHistoryReader(tools.Programs).ReadAsync(
                root,
                source,
                publishing.Options.Branch,
                cancellationToken
            );
            return VersionCalculator.Calculate(
                history,
                settings,
                source,
                publishing.Options.Fault
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
