namespace Nuke.Engine.Benchmarks;

/// <summary>One measured run: wall time, and the largest memory of its first process.</summary>
internal sealed record Sample(TimeSpan Time, long PeakBytes);
