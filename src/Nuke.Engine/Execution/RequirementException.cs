namespace Nuke.Common.Execution;

/// <summary>A requirement of the plan does not hold.</summary>
internal sealed class RequirementException(string message) : Exception(message)
{
    /// <summary>The message alone: it was written for the person who asked.</summary>
    public override string ToString() => Message;
}
