namespace Deploy.Rollouts.Plans;

/// <summary>How an observed value is compared with a bound. Both are strict.</summary>
public enum Comparison
{
    /// <summary>The value lies below the bound.</summary>
    Below,

    /// <summary>The value lies above the bound.</summary>
    Above,
}
