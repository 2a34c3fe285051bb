namespace Deploy.Tidy.Tests.Sources;

/// <summary>What a project refers to, and on which line.</summary>
internal sealed record Reference(string Name, int Line);
