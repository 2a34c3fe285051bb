namespace Deploy.Components.Generation;

/// <summary>A target that people run.</summary>
/// <param name="Name">As it is typed: <c>DeployDev</c>.</param>
/// <param name="Description">What it does, one sentence; may be empty.</param>
public sealed record PipelineTarget(string Name, string Description);
