using Nuke.Common.Execution;

namespace Nuke.Engine.Tests.Running;

/// <summary>What a run of a build left behind.</summary>
internal sealed record Outcome<T>(int ExitCode, string Out, string Error, T? Build, string Root)
    where T : RecordingBuild
{
    public string Order => Build is null ? "" : string.Join(",", Build.Order);

    public string All => Out + Error;

    public ExecutionStatus Status(string target) => Target(target).Status;

    public ExecutableTarget Target(string target) =>
        Build!.ExecutionPlan.Single(x => x.Name == target);

    /// <summary>Each planned target with its status, in plan order.</summary>
    public string Statuses =>
        string.Join(",", Build!.ExecutionPlan.Select(x => $"{x.Name}:{x.Status}"));

    /// <summary>The row of a target in the summary.</summary>
    public string Row(string target) =>
        Out.Split('\n').Last(x => x.StartsWith(target + " ", StringComparison.Ordinal)).TrimEnd();
}
