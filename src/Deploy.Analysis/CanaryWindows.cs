namespace Deploy.Analysis;

/// <summary>How long each step of a canary is watched.</summary>
/// <param name="Canary5">At 5 %.</param>
/// <param name="Canary50">At 50 %.</param>
/// <param name="Full">At 100 %.</param>
public sealed record CanaryWindows(TimeSpan Canary5, TimeSpan Canary50, TimeSpan Full)
{
    /// <summary>4 h, 6 h and 24 h.</summary>
    public static CanaryWindows Production { get; } =
        new(TimeSpan.FromHours(4), TimeSpan.FromHours(6), TimeSpan.FromHours(24));

    /// <summary>12 s, 8 s and 6 s: the same plan as a rehearsal.</summary>
    public static CanaryWindows Local { get; } =
        new(TimeSpan.FromSeconds(12), TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(6));
}
