namespace Nuke.Common.Execution;

/// <summary>The build was called wrongly: every fault found, nothing has been changed.</summary>
internal sealed class UsageException(IReadOnlyList<string> faults)
    : Exception(string.Join(Environment.NewLine, faults))
{
    public const int ExitCode = 2;

    public UsageException(string fault)
        : this([fault]) { }

    public IReadOnlyList<string> Faults { get; } = faults;
}
