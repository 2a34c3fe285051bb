using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Plans;
using Deploy.Rollouts.Releases;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Rollouts.Running;

/// <summary>
/// One running change of one environment. It is what the ledger's facts make it: nothing else
/// changes it, so any process can pick it up where another left it.
/// </summary>
public sealed record Rollout
{
    /// <summary>The index of the step "before the first".</summary>
    public const int NoStep = -1;

    private Rollout() { }

    /// <summary>Its id.</summary>
    public required RolloutId Id { get; init; }

    /// <summary>Its steps and policy, as frozen when it began.</summary>
    public required Plan Plan { get; init; }

    /// <summary>The release to return to; null before an environment's first.</summary>
    public required ReleaseId? Stable { get; init; }

    /// <summary>The release on trial.</summary>
    public required ReleaseId Candidate { get; init; }

    /// <summary>Why it runs, for people.</summary>
    public required string Purpose { get; init; }

    /// <summary>Whether it puts an older release back.</summary>
    public required bool IsRollback { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Where it stands.</summary>
    public Phase Phase { get; init; } = Phase.Preparing;

    /// <summary>
    /// The step being watched or last passed; <see cref="NoStep"/> before the first.
    /// </summary>
    public int StepIndex { get; init; } = NoStep;

    /// <summary>
    /// How often the present step was entered: more than once after a disturbance.
    /// </summary>
    public int Entered { get; init; }

    /// <summary>When the present step's window began.</summary>
    public DateTimeOffset WindowSince { get; init; }

    /// <summary>How many effects were tried so far.</summary>
    public int Attempts { get; init; }

    /// <summary>The latest verdict that was recorded.</summary>
    public Verdict Verdict { get; init; } = Verdict.Unjudged;

    /// <summary>Why it was aborted; null while it was not.</summary>
    public string? AbortReason { get; init; }

    /// <summary>What ended it; meaningful once <see cref="AbortReason"/> is set.</summary>
    public AbortCause AbortCause { get; init; }

    /// <summary>The step being watched or last passed; null before the first.</summary>
    public Step? Step => StepIndex == NoStep ? null : Plan.Steps[StepIndex];

    /// <summary>Whether nothing can change it any more.</summary>
    public bool IsFinal => Phase is Phase.Completed or Phase.Aborted;

    /// <summary>The rollout that begins with this fact.</summary>
    public static Rollout Begin(Fact.RolloutStarted started, DateTimeOffset at) =>
        new()
        {
            Id = started.Rollout,
            Plan = started.Plan,
            Stable = started.Stable,
            Candidate = started.Candidate,
            Purpose = started.Purpose,
            IsRollback = started.IsRollback,
            Since = at,
        };

    /// <summary>
    /// The rollout after a fact. Facts of other rollouts change nothing, nor does what a holder
    /// that was taken over still records: each phase knows only the facts that lead on from it,
    /// an abort goes only forwards, and an end is final.
    /// </summary>
    public Rollout After(Fact fact, DateTimeOffset at) =>
        (Phase, fact) switch
        {
            (Phase.Completed or Phase.Aborted, _) => this,
            (_, Fact.EffectIntended f) when f.Rollout == Id => this with { Attempts = f.Attempt },
            (Phase.Aborting, Fact.RolloutAborted f) when f.Rollout == Id => this with
            {
                Phase = Phase.Aborted,
            },
            (Phase.Aborting, _) => this,
            (_, Fact.AbortDecided f) when f.Rollout == Id => this with
            {
                Phase = Phase.Aborting,
                AbortReason = f.Reason,
                AbortCause = f.Cause,
            },
            _ => Forwards(fact, at),
        };

    private Rollout Forwards(Fact fact, DateTimeOffset at) =>
        (Phase, fact) switch
        {
            (Phase.Preparing, Fact.CandidateVerified f) when f.Rollout == Id => this with
            {
                Phase = Phase.Paused,
                Verdict = f.Verdict,
            },
            (Phase.Paused or Phase.Watching, Fact.StepEntered f)
                when f.Rollout == Id && IndexOf(f.Step) != NoStep => Entering(f, at),
            (Phase.Watching, Fact.StepPassed f) when f.Rollout == Id && f.Step == Step?.Name =>
                this with
                {
                    Phase = StepIndex == Plan.Steps.Length - 1 ? Phase.Completing : Phase.Paused,
                    Verdict = f.Verdict,
                },
            (Phase.Completing, Fact.RolloutCompleted f) when f.Rollout == Id => this with
            {
                Phase = Phase.Completed,
            },
            _ => this,
        };

    /// <summary>The index of a step by name; <see cref="NoStep"/> when there is none.</summary>
    public int IndexOf(string step)
    {
        for (var i = 0; i < Plan.Steps.Length; i++)
            if (Plan.Steps[i].Name == step)
                return i;
        return NoStep;
    }

    private Rollout Entering(Fact.StepEntered entered, DateTimeOffset at)
    {
        var index = IndexOf(entered.Step);
        return this with
        {
            Phase = Phase.Watching,
            StepIndex = index,
            Entered = index == StepIndex ? Entered + 1 : 1,
            WindowSince = at,
            Verdict = Verdict.Unjudged,
        };
    }
}
