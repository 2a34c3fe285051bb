namespace Deploy.Components.Generation;

/// <summary>Runs of one group wait for each other.</summary>
/// <param name="Group">Its name.</param>
/// <param name="CancelsInProgress">Whether a new run ends the one before.</param>
public sealed record WorkflowConcurrency(string Group, bool CancelsInProgress);
