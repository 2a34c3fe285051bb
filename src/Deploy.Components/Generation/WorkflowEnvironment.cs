namespace Deploy.Components.Generation;

/// <summary>An environment of the repository, whose reviewers and secrets guard a job.</summary>
/// <param name="Name">As it is set up there.</param>
/// <param name="Url">Where it can be seen; null where only the runner can reach it.</param>
public sealed record WorkflowEnvironment(string Name, Uri? Url = null);
