using Deploy.Rollouts;
using Deploy.Rollouts.Ports;

namespace Deploy.Components.Presentation;

/// <summary>What one environment is and does now, as <c>status.json</c> has it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Platform">What runs it: <c>local</c>.</param>
/// <param name="Url">Where its clients reach it, without a slash at the end.</param>
/// <param name="Stable">What it serves; null for nothing.</param>
/// <param name="Candidate">What is on trial; null for nothing.</param>
/// <param name="Rollout">The latest rollout, ended or not; null before the first.</param>
/// <param name="Lease">Who may change it now; null for nobody.</param>
public sealed record EnvironmentStatus(
    string Name,
    string Platform,
    string Url,
    RevisionStatus? Stable,
    RevisionStatus? Candidate,
    RolloutStatus? Rollout,
    LeaseStatus? Lease
)
{
    /// <summary>
    /// Set where the rollout is in motion and nobody watches it; null where all is well.
    /// </summary>
    public UnwatchedStatus? Unwatched { get; init; }

    /// <summary>The status of an environment as its platform and the record have it.</summary>
    /// <param name="name">Which.</param>
    /// <param name="platform">What runs it, for people.</param>
    /// <param name="state">Read back from the platform.</param>
    /// <param name="record">What the ledger says.</param>
    public static EnvironmentStatus Of(
        EnvironmentName name,
        string platform,
        EnvironmentState state,
        StatusRecord record
    ) =>
        new(
            name.Value,
            platform,
            state.Url.AbsoluteUri.TrimEnd('/'),
            RevisionStatus.Of(state.Stable, state.Split.Stable),
            RevisionStatus.Of(state.Candidate, state.Split.Candidate),
            RolloutStatus.Of(record.Rollouts.In(name).LastOrDefault()),
            LeaseStatus.Of(record.LeaseOf(name.Value))
        )
        {
            Unwatched = record.UnwatchedIn(name, state.Split),
        };
}
