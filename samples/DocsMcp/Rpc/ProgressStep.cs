namespace DocsMcp.Rpc;

/// <summary>How far a call is: <see cref="Done"/> of <see cref="Total"/> parts.</summary>
internal readonly record struct ProgressStep(int Done, int Total);
