namespace Deploy.Rollouts.Ports;

/// <summary>
/// Traffic that the pipeline itself drives while a window is watched, so that there is something
/// to judge. An environment with real users needs none.
/// </summary>
public interface ITraffic
{
    /// <summary>Starts driving traffic at an environment; disposing the run stops it.</summary>
    Task<ITrafficRun> StartAsync(Uri environment, CancellationToken cancellationToken);
}
