using Nuke.Common.Reporting;

namespace Nuke.Common.Execution;

/// <summary>A condition of a target threw.</summary>
internal sealed class ConditionException(string target, Exception inner)
    : Exception($"A condition of target '{target}' failed: {inner.Message}", inner)
{
    /// <summary>What to tell: what was written for people needs no frame around it.</summary>
    public Exception Failure => FailureText.IsForPeople(InnerException!) ? InnerException! : this;
}
