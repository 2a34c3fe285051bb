using System.Collections.Immutable;

namespace Deploy.Rollouts.Verdicts;

/// <summary>Pass, Fail or Inconclusive, each with reasons. The worst reason decides.</summary>
public sealed record Verdict
{
    private Verdict(Outcome outcome, ImmutableArray<Reason> reasons) =>
        (Outcome, Reasons) = (outcome, reasons);

    /// <summary>The worst outcome of all reasons; Inconclusive where there are none.</summary>
    public Outcome Outcome { get; }

    /// <summary>What was found, in the order of the policy.</summary>
    public ImmutableArray<Reason> Reasons { get; }

    /// <summary>Nothing has been judged.</summary>
    public static Verdict Unjudged { get; } = new(Outcome.Inconclusive, []);

    /// <summary>The verdict of these reasons: Fail before Inconclusive before Pass.</summary>
    public static Verdict Of(ImmutableArray<Reason> reasons)
    {
        if (reasons.IsDefaultOrEmpty)
            return Unjudged;
        var worst = reasons.Max(reason => Badness(reason.Outcome));
        return new(reasons.First(reason => Badness(reason.Outcome) == worst).Outcome, reasons);
    }

    /// <summary>The reasons that decided, one sentence: what people read first.</summary>
    public string Summary =>
        string.Join(
            "; ",
            Reasons.Where(reason => reason.Outcome == Outcome).Select(reason => reason.Text)
        );

    private static int Badness(Outcome outcome) =>
        outcome switch
        {
            Outcome.Pass => 0,
            Outcome.Inconclusive => 1,
            Outcome.Fail => 2,
        };
}
