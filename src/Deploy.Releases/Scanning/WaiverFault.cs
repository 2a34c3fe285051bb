namespace Deploy.Releases.Scanning;

/// <summary>Something wrong with the waiver file.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="What">What was expected and what was seen.</param>
public sealed record WaiverFault(int Line, string What);
