using Deploy.Rollouts;

namespace Deploy.Platforms.Local;

/// <summary>Where an environment has its port, whether or not the host runs.</summary>
/// <param name="Environment">Which.</param>
/// <param name="Port">On loopback.</param>
/// <param name="IsServing">Whether it has a release, so that clients may use that port.</param>
public sealed record RememberedPort(EnvironmentName Environment, int Port, bool IsServing);
