namespace Deploy.Components.Definition;

/// <summary>Traffic that the pipeline itself drives at an environment during a window.</summary>
/// <param name="RatePerSecond">Requests sent each second, whatever the answers do.</param>
/// <param name="Connections">Connections that are open at the same time.</param>
/// <param name="Load">The limits of a load test; null where the traffic only makes requests.</param>
public sealed record TrafficDefinition(int RatePerSecond, int Connections, LoadLimits? Load)
{
    /// <summary>None: the environment has users.</summary>
    public static TrafficDefinition None { get; } = new(0, 0, null);

    /// <summary>Steady traffic, so that there is something to judge.</summary>
    public static TrafficDefinition Steady(int ratePerSecond, int connections) =>
        new(ratePerSecond, connections, null);
}
