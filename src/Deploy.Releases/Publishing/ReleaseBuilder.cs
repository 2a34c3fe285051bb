using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Deploy.Releases.Sboms;
using Deploy.Releases.Sources;
using Deploy.Releases.Store;
using Deploy.Releases.Tools;

namespace Deploy.Releases.Publishing;

/// <summary>
/// Makes releases: finds the one that was built from the same input, else publishes, describes and
/// stores it. Builds of one checkout take turns; a second build of the same input finds the first
/// one's release. It writes below <c>.deploy/</c> of the root only.
/// </summary>
/// <param name="tools">Starts the SDK and git.</param>
/// <param name="store">Keeps the releases.</param>
/// <param name="time">The time of the build.</param>
public sealed partial class ReleaseBuilder(IToolRunner tools, ReleaseStore store, TimeProvider time)
{
    /// <summary>The release that is wanted, built now or before.</summary>
    /// <exception cref="ArgumentException">The service's name is none.</exception>
    /// <exception cref="ReleaseStoreException">The store cannot keep it.</exception>
    public async Task<BuildOutcome> BuildAsync(
        BuildOrder order,
        CancellationToken cancellationToken
    )
    {
        if (!ServiceName().IsMatch(order.Service))
            throw new ArgumentException(
                $"The service '{order.Service}' must be lower-case letters, digits and hyphens.",
                nameof(order)
            );
        if (await FindAsync(order, cancellationToken).ConfigureAwait(false) is { } known)
            return known;
        var began = time.GetTimestamp();
        var work = Path.Combine(Path.GetFullPath(order.Root), ".deploy", "build", order.Service);
        using var turn = await WorkLock
            .TakeAsync(work, time, cancellationToken)
            .ConfigureAwait(false);
        // Whoever held the lock may just have built the same.
        if (await FindAsync(order, cancellationToken).ConfigureAwait(false) is { } fresh)
            return fresh;
        var publish = OrderOf(order, work);
        if (Directory.Exists(publish.Stage))
            Directory.Delete(publish.Stage, recursive: true);
        var outcome = await new DotNetPublisher(tools)
            .PublishAsync(publish, cancellationToken)
            .ConfigureAwait(false);
        var release = await outcome
            .Match(
                published => KeepAsync(order, publish, published.Sdk, cancellationToken),
                failed => Task.FromResult(new Kept(null, failed.Errors))
            )
            .ConfigureAwait(false);
        return release.Release is { } stored
            ? new BuildOutcome.Built(stored, time.GetElapsedTime(began))
            : new BuildOutcome.Failed(release.Faults, publish.Log);
    }

    /// <summary>Stores what was published, unless it is not what was asked for.</summary>
    private async Task<Kept> KeepAsync(
        BuildOrder order,
        PublishOrder publish,
        string sdk,
        CancellationToken cancellationToken
    )
    {
        if (await ChangedSinceAsync(order, cancellationToken).ConfigureAwait(false) is { } changed)
            return new(null, [changed]);
        if (PublishedApp.NameIn(publish.Stage) is not { } name)
            return new(null, [NoProgram(order)]);
        var release = await store
            .SaveAsync(
                publish.Stage,
                DraftOf(order, name, sdk),
                manifest => Sbom.Write(manifest, publish.Stage, PackageFolder.OfThisUser),
                cancellationToken
            )
            .ConfigureAwait(false);
        Directory.Delete(publish.Stage, recursive: true);
        return new(release, []);
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,62}$")]
    private static partial Regex ServiceName();

    private sealed record Kept(Release? Release, ImmutableArray<string> Faults);

    private async Task<BuildOutcome?> FindAsync(
        BuildOrder order,
        CancellationToken cancellationToken
    )
    {
        var found = await store
            .FindByInputAsync(order.Input, cancellationToken)
            .ConfigureAwait(false);
        return found is null ? null : new BuildOutcome.Reused(found);
    }

    private async Task<string?> ChangedSinceAsync(
        BuildOrder order,
        CancellationToken cancellationToken
    )
    {
        var now = await new SourceTree(tools)
            .ReadAsync(order.Root, cancellationToken)
            .ConfigureAwait(false);
        return now.Digest == order.Source.Digest
            ? null
            : $"The source changed while it was compiled: expected {order.Source.Digest.Short}, "
                + $"seen {now.Digest.Short}. Next: run the command again when nothing edits "
                + $"{order.Root}.";
    }

    private static string NoProgram(BuildOrder order) =>
        $"Publishing {order.Project} gave no program, or more than one: expected exactly one "
        + "*.runtimeconfig.json. Next: publish a project with OutputType Exe.";

    private static PublishOrder OrderOf(BuildOrder order, string work)
    {
        var root = Path.GetFullPath(order.Root);
        return new()
        {
            Root = root,
            Project = Path.GetFullPath(Path.Combine(root, order.Project)),
            Version = order.Version,
            Fault = order.Fault,
            Properties = order.Properties,
            Stage = Path.Combine(work, "stage"),
            Work = Path.Combine(work, "work"),
            Log = Path.Combine(work, "publish.log"),
        };
    }

    private ReleaseDraft DraftOf(BuildOrder order, string name, string sdk) =>
        new()
        {
            Service = order.Service,
            Version = order.Version,
            Fault = order.Fault,
            Source = ReleaseSource.Of(order.Source),
            Input = order.Input,
            Entry = PublishedApp.EntryOf(name),
            BuiltAt = time.GetUtcNow(),
            Sdk = sdk,
        };
}
