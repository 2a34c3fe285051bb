using System.Collections.Immutable;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Rollouts.Ports;

/// <summary>Traffic that is being driven.</summary>
public interface ITrafficRun : IAsyncDisposable
{
    /// <summary>
    /// What the traffic itself says of the window: further reasons beside the gates'. Empty where
    /// it only makes requests; Inconclusive while a load test is not over.
    /// </summary>
    ImmutableArray<Reason> Findings { get; }
}
