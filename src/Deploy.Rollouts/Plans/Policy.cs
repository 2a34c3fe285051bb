using System.Collections.Immutable;

namespace Deploy.Rollouts.Plans;

/// <summary>By what a candidate under traffic is judged.</summary>
public sealed record Policy
{
    /// <summary>All of these must hold over a step's whole window for the step to pass.</summary>
    public required ImmutableArray<Condition> Gates { get; init; }

    /// <summary>Any of these ends the rollout, at any time.</summary>
    public required ImmutableArray<Trigger> Triggers { get; init; }

    /// <summary>Over how much of the latest past an at-once trigger looks.</summary>
    public required TimeSpan Horizon { get; init; }

    /// <summary>Gates never judge on fewer requests to the candidate than this.</summary>
    public required long GateRequestsMin { get; init; }

    /// <summary>Triggers on requests never judge on fewer than this within their horizon.</summary>
    public required long TriggerRequestsMin { get; init; }

    /// <summary>Gates and triggers on health never judge on fewer probes than this.</summary>
    public long ProbesMin { get; init; } = 4;
}
