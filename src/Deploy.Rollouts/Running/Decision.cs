using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Rollouts.Running;

/// <summary>What is to be done next. Each case is one effect, one record, or waiting.</summary>
public abstract record Decision
{
    private Decision() { }

    /// <summary>One answer per case.</summary>
    public abstract T Match<T>(DecisionCases<T> cases);

    /// <summary>Start the candidate without traffic and check it.</summary>
    public sealed record Prepare : Decision
    {
        /// <inheritdoc/>
        public override T Match<T>(DecisionCases<T> cases) => cases.Prepare(this);
    }

    /// <summary>Record that the candidate may get traffic.</summary>
    /// <param name="Verdict">Of the checks.</param>
    public sealed record Verify(Verdict Verdict) : Decision
    {
        /// <inheritdoc/>
        public override T Match<T>(DecisionCases<T> cases) => cases.Verify(this);
    }

    /// <summary>Set the split of a step, read it back, and begin its window.</summary>
    /// <param name="StepIndex">Which step.</param>
    /// <param name="Split">Its split.</param>
    public sealed record Enter(int StepIndex, Split Split) : Decision
    {
        /// <inheritdoc/>
        public override T Match<T>(DecisionCases<T> cases) => cases.Enter(this);
    }

    /// <summary>Keep the weight and look again later.</summary>
    /// <param name="Left">How long the window still takes at least; zero when it is over.</param>
    /// <param name="Why">For people.</param>
    public sealed record Hold(TimeSpan Left, string Why) : Decision
    {
        /// <inheritdoc/>
        public override T Match<T>(DecisionCases<T> cases) => cases.Hold(this);
    }

    /// <summary>Record that the step's window ended well.</summary>
    /// <param name="Verdict">Of the gates.</param>
    public sealed record Pass(Verdict Verdict) : Decision
    {
        /// <inheritdoc/>
        public override T Match<T>(DecisionCases<T> cases) => cases.Pass(this);
    }

    /// <summary>Make the candidate stable.</summary>
    public sealed record Promote : Decision
    {
        /// <inheritdoc/>
        public override T Match<T>(DecisionCases<T> cases) => cases.Promote(this);
    }

    /// <summary>Record that the rollout ends with all traffic on stable.</summary>
    /// <param name="Reason">Metric, limit and observed value.</param>
    public sealed record Abort(string Reason) : Decision
    {
        /// <summary>
        /// Whether this says something of the release, or only of its surroundings.
        /// </summary>
        public AbortCause Cause { get; init; } = AbortCause.Rejected;

        /// <inheritdoc/>
        public override T Match<T>(DecisionCases<T> cases) => cases.Abort(this);
    }

    /// <summary>Take the candidate's traffic away, drain and stop it.</summary>
    public sealed record Retire : Decision
    {
        /// <inheritdoc/>
        public override T Match<T>(DecisionCases<T> cases) => cases.Retire(this);
    }

    /// <summary>Nothing more to do for this caller.</summary>
    public sealed record Stop : Decision
    {
        /// <inheritdoc/>
        public override T Match<T>(DecisionCases<T> cases) => cases.Stop(this);
    }
}
