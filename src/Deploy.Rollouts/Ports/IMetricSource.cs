using Deploy.Rollouts.Measuring;

namespace Deploy.Rollouts.Ports;

/// <summary>Where measurements of one environment come from.</summary>
public interface IMetricSource
{
    /// <summary>
    /// Reads both revisions' counters. A source that cannot be reached answers a sample without
    /// counters, so that silence is never a pass; it does not throw for that.
    /// </summary>
    Task<Sample> SampleAsync(CancellationToken cancellationToken);
}
