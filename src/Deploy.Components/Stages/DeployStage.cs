using System.Collections.Immutable;
using Deploy.Components.Composition;
using Deploy.Conductor;
using Deploy.Releases.Store;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Running;

namespace Deploy.Components.Stages;

/// <summary>
/// Takes the release one step further in one environment. Its plan's step of the same name says
/// how far: dev and staging have one step, production has three.
/// </summary>
internal sealed class DeployStage(string name, EnvironmentHandle environment, StageServices shared)
    : IStage
{
    public string Name => name;

    public async Task<string?> FindDoneAsync(CancellationToken cancellationToken)
    {
        if (await shared.Releases.FindAsync(cancellationToken) is not { } release)
            return null;
        var digest = release.Id.Digest;
        var evidence = await shared.Evidence.FindAsync(name, digest, cancellationToken);
        if (evidence is null)
            return null;
        var state = await environment.Ports.Platform.ReadAsync(cancellationToken);
        var by = EvidenceDesk.Name(evidence);
        if (state.Stable?.Release.Digest == digest)
            return $"{environment.Name} is already serving {release.Id}, {by}";
        return
            await HasPassedAsync(release, cancellationToken)
            && state.Candidate?.Release.Digest == digest
            ? $"{environment.Name} has {release.Id} at {state.Split.Candidate}, {by}"
            : null;
    }

    public async Task<ImmutableSortedDictionary<string, string>> RunAsync(
        CancellationToken cancellationToken
    )
    {
        var release = await shared.Releases.DemandAsync(name, cancellationToken);
        await shared.Admittance.DemandAsync(name, environment, release, cancellationToken);
        var request = new RolloutRequest(
            environment.Name,
            release.Id,
            environment.Definition.Plan,
            name,
            $"deploy {release.Id.Version}"
        );
        var rollout = await shared.Rejecting(
            environment,
            () => shared.Runner.RunAsync(environment, request, cancellationToken)
        );
        var proof = ProofOf(rollout, environment.Name.Value);
        await shared.Evidence.GiveAsync(
            name,
            release.Id.Digest,
            release.Id,
            proof,
            cancellationToken
        );
        return proof;
    }

    private async Task<bool> HasPassedAsync(Release release, CancellationToken cancellationToken)
    {
        var open = RolloutBook
            .Of(await shared.Ledger.ReadAsync(cancellationToken))
            .Open(environment.Name);
        return open is { Phase: Phase.Paused }
            && open.Candidate.Digest == release.Id.Digest
            && open.StepIndex >= open.IndexOf(name);
    }

    private static ImmutableSortedDictionary<string, string> ProofOf(
        Rollout? rollout,
        string environment
    ) =>
        rollout is null
            ? Proof.Of(("Served", $"{environment} already"))
            : Proof.Of(
                ("Rollout", rollout.Id.ToString()),
                ("Verdict", $"{rollout.Verdict.Outcome}"),
                (
                    "Weight",
                    rollout.Phase == Phase.Completed
                        ? "100 %, stable"
                        : $"{Decider.SplitOf(rollout, rollout.StepIndex).Candidate}"
                )
            );
}
