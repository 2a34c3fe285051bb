namespace Deploy.Rollouts.Measuring;

/// <summary>What can be measured of a revision under traffic.</summary>
public enum Metric
{
    /// <summary>Share of answers that failed (5xx or none at all), 0 to 1.</summary>
    ErrorRate,

    /// <summary>95th percentile of the time to answer, in seconds.</summary>
    LatencyP95,

    /// <summary>Share of requests that were answered without failure, 0 to 1.</summary>
    Availability,

    /// <summary>Share of health probes that failed, 0 to 1.</summary>
    HealthFailures,

    /// <summary>How often the revision's processes ended without being asked to.</summary>
    Restarts,
}
