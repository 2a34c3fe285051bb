namespace Deploy.Host.Supervising;

/// <summary>How one run of a process ended.</summary>
/// <param name="WasReady">Whether it had become ready.</param>
/// <param name="IsPortRace">Whether somebody else took its port before it could.</param>
/// <param name="Why">For people.</param>
internal sealed record RunEnd(bool WasReady, bool IsPortRace, string Why);
