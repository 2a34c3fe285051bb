using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Rollouts.Running;

/// <summary>Everything a decision rests on, seen at one moment.</summary>
public sealed record Observation
{
    /// <summary>What the platform serves, read back.</summary>
    public required EnvironmentState State { get; init; }

    /// <summary>The caller wants the rollout to go as far as this step, inclusive.</summary>
    public required int UpToStep { get; init; }

    /// <summary>
    /// How starting and checking the candidate went; <see cref="Verdict.Unjudged"/> before it was
    /// tried.
    /// </summary>
    public Verdict Preparation { get; init; } = Verdict.Unjudged;

    /// <summary>
    /// Whether this process has watched the present window from its beginning. A window that
    /// nobody watched is watched anew.
    /// </summary>
    public bool IsWatched { get; init; }

    /// <summary>What the triggers say now.</summary>
    public Verdict Triggers { get; init; } = Verdict.Unjudged;

    /// <summary>What the gates say of the window so far.</summary>
    public Verdict Gates { get; init; } = Verdict.Unjudged;
}
