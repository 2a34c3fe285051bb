namespace Nuke.Common.Tooling;

/// <summary>Changes options and returns the result.</summary>
public delegate T Configure<T>(T options);
