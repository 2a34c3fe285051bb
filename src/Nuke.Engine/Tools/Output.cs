namespace Nuke.Common.Tooling;

/// <summary>One line that a process wrote.</summary>
public record struct Output(OutputType Type, string Text);
