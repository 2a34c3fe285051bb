namespace Nuke.Common.Execution;

/// <summary>A requirement of the plan does not hold.</summary>
internal sealed class RequirementException(string message) : Exception(message);
