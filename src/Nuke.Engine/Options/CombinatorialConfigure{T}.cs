namespace Nuke.Common.Tooling;

/// <summary>Makes several options from one.</summary>
public delegate IEnumerable<T> CombinatorialConfigure<T>(T options);
