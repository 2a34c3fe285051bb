using Deploy.Components.Composition;
using Deploy.Rollouts;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Releases;

namespace Deploy.Components.Stages;

/// <summary>
/// Takes a rejected release back out of every environment that it had reached: each goes back to
/// what it served before, and the release must earn its evidence of deployment anew.
/// </summary>
internal sealed class Withdrawal(
    ILedger ledger,
    RolloutRunner runner,
    IReadOnlyList<EnvironmentHandle> environments,
    Action<string> say
)
{
    /// <returns>What could not be taken back, for people; empty when all was.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(
        ReleaseId rejected,
        EnvironmentName by,
        string reason,
        CancellationToken cancellationToken
    )
    {
        await ledger.AppendAsync(
            new Fact.EvidenceRevoked(rejected, StageName.Deploying, $"rejected in {by}: {reason}"),
            cancellationToken
        );
        var left = new List<string>();
        foreach (var environment in environments.Reverse().Where(other => other.Name != by))
            try
            {
                await ReturnAsync(environment, rejected, by, cancellationToken);
            }
            catch (Exception fault) when (IsOfOne(fault))
            {
                // One environment's trouble keeps no other from going back.
                left.Add($"{environment.Name} still serves it: {fault.Message}");
            }
        return left;
    }

    private static bool IsOfOne(Exception fault) =>
        fault
            is DeliveryException
                or RolloutAbortedException
                or PlatformException
                or FencedException;

    private async Task ReturnAsync(
        EnvironmentHandle environment,
        ReleaseId rejected,
        EnvironmentName by,
        CancellationToken cancellationToken
    )
    {
        var state = await environment.Ports.Platform.ReadAsync(cancellationToken);
        if (state.Stable?.Release.Digest != rejected.Digest)
            return;
        var book = RolloutBook.Of(await ledger.ReadAsync(cancellationToken));
        var purpose = $"withdraw {rejected.Version}: rejected in {by}";
        if (book.Previous(environment.Name) is { } previous)
            await RollBackAsync(environment, previous, purpose, cancellationToken);
        else
            await EmptyAsync(environment, purpose, cancellationToken);
    }

    private async Task RollBackAsync(
        EnvironmentHandle environment,
        ReleaseId previous,
        string purpose,
        CancellationToken cancellationToken
    )
    {
        say($"{environment.Name}: going back to {previous} ({purpose})");
        var plan = Plans.AtOnce(StageName.Rollback, environment.Definition.Plan);
        await runner.RunAsync(
            environment,
            new(environment.Name, previous, plan, StageName.Rollback, purpose)
            {
                IsRollback = true,
            },
            cancellationToken
        );
    }

    private async Task EmptyAsync(
        EnvironmentHandle environment,
        string purpose,
        CancellationToken cancellationToken
    )
    {
        say($"{environment.Name}: going back to serving nothing ({purpose})");
        await runner.EmptyAsync(environment, purpose, cancellationToken);
    }
}
