namespace Deploy.Simulation;

/// <summary>The simulated world got into a state that must not be.</summary>
internal sealed class InvariantBrokenException(string what) : Exception(what);
