using System.Collections.Immutable;
using System.Globalization;
using Deploy.Components.Composition;
using Deploy.Components.Definition;

namespace Deploy.Components.Stages;

/// <summary>
/// Runs the fast tests of the source tree. Its evidence is of the tree, because there is no
/// release yet; a release proves its tests through the tree it was built of.
/// </summary>
internal sealed class TestStage(ServiceDefinition service, StageTools tools) : IStage
{
    public string Name => StageName.Test;

    public async Task<string?> FindDoneAsync(CancellationToken cancellationToken)
    {
        var source = await tools.Source.ReadAsync(cancellationToken);
        var entry = await tools.Evidence.FindAsync(Name, source.Digest, cancellationToken);
        return entry is null ? null : $"tree {source.Digest.Short}, {EvidenceDesk.Name(entry)}";
    }

    public async Task<ImmutableSortedDictionary<string, string>> RunAsync(
        CancellationToken cancellationToken
    )
    {
        await using var workspace = await tools.Leases.TakeWorkspaceAsync(Name, cancellationToken);
        var source = await tools.Source.ReadAsync(cancellationToken);
        await using var shown = await tools.Progress.BeginAsync(
            Name,
            $"the fast tests of {service.Tests}",
            cancellationToken
        );
        var run = new TestRun(tools, service.Tests, TestRing.Fast);
        var totals = await run.RunAsync(cancellationToken);
        if (totals.Failed > 0 || totals.Passed == 0)
            throw DeliveryException.Failed(
                $"Test: {totals}.\nExpected: all of at least one to pass. The failures stand above "
                    + $"and in {totals.LogFile}. Next: ./build.sh Test"
            );
        await tools.Source.DemandUnchangedAsync(Name, cancellationToken);
        var proof = Proof.Of(
            ("Passed", totals.Passed.ToString(CultureInfo.InvariantCulture)),
            ("Skipped", totals.Skipped.ToString(CultureInfo.InvariantCulture))
        );
        var timed = Proof.Timed(proof, shown.Elapsed);
        await tools.Evidence.GiveAsync(Name, source.Digest, null, timed, cancellationToken);
        return proof;
    }
}
