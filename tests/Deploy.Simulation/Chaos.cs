namespace Deploy.Simulation;

/// <summary>
/// How often what goes wrong, each as a share of the calls or seconds it can hit.
/// </summary>
internal sealed record Chaos
{
    public static Chaos None { get; } = new();

    /// <summary>The process is killed before or after a call.</summary>
    public double Kill { get; init; }

    /// <summary>The process sleeps for longer than its lease lasts, then goes on.</summary>
    public double Freeze { get; init; }

    /// <summary>A call takes seconds.</summary>
    public double Slow { get; init; }

    /// <summary>The platform fails, before or after it did what was asked.</summary>
    public double PlatformFault { get; init; }

    /// <summary>Setting the split is answered but not done.</summary>
    public double SplitIgnored { get; init; }

    /// <summary>Somebody else puts all traffic back to stable, at any jump of the clock.</summary>
    public double SplitLost { get; init; }

    /// <summary>The candidate is gone for good, at any jump of the clock.</summary>
    public double CandidateGone { get; init; }

    /// <summary>A reading has no counters.</summary>
    public double Silence { get; init; }

    /// <summary>The user presses Ctrl+C at some time of a command.</summary>
    public double Interrupt { get; init; }

    /// <summary>Some of it, by chance.</summary>
    public static Chaos Of(Random random)
    {
        double Some(double most) => random.Next(3) == 0 ? random.NextDouble() * most : 0;
        return new()
        {
            Kill = Some(0.03),
            Freeze = Some(0.06),
            Slow = Some(0.03),
            PlatformFault = Some(0.02),
            SplitIgnored = Some(0.2),
            SplitLost = Some(0.03),
            CandidateGone = Some(0.01),
            Silence = Some(0.5),
            Interrupt = Some(1),
        };
    }
}
