namespace Nuke.Common.Tooling;

/// <summary>Changes options by a value and returns the result.</summary>
public delegate T Configure<T, in TValue>(T options, TValue value);
