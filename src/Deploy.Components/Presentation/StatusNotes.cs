using Deploy.Components.Composition;
using Deploy.Rollouts.Running;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Components.Presentation;

/// <summary>
/// The lines below the table of environments: rollouts, who holds what, and what is not as it
/// should be, each with the next command.
/// </summary>
internal static class StatusNotes
{
    public static IEnumerable<string> Of(StatusDocument status)
    {
        foreach (var environment in status.Environments)
        foreach (var note in Of(environment, isAlone: !status.Faults.IsEmpty))
            yield return note;
        if (status.Workspace is { } workspace)
            yield return "the workspace is " + Held(workspace);
        foreach (var fault in status.Faults)
            yield return $"The record cannot be read, so nothing is deployed: "
                + NextLines.Of(fault);
    }

    /// <param name="environment">Which.</param>
    /// <param name="isAlone">Whether the platform's word is all there is.</param>
    private static IEnumerable<string> Of(EnvironmentStatus environment, bool isAlone)
    {
        if (environment.Rollout is { } rollout)
            yield return Rollout(rollout);
        if (environment is { Rollout: { } open, Unwatched: { } unwatched })
            yield return Unwatched(environment.Name, open.Id, unwatched);
        if (environment.Stable is { } stable && (isAlone || !stable.Ready))
            yield return Health(environment.Name, "stable", stable);
        if (environment.Candidate is { } candidate && (isAlone || !candidate.Ready))
            yield return Health(environment.Name, "candidate", candidate);
        if (isAlone && environment is { Stable: not null, Candidate: not null })
            yield return $"To do: return all traffic of {environment.Name} to stable\n"
                + $"Next: ./build.sh Abort --environment {environment.Name}";
        if (environment.Lease is { } lease)
            yield return $"{environment.Name} is " + Held(lease);
    }

    private static string Rollout(RolloutStatus rollout)
    {
        var step = rollout.Step is null ? "" : $" {rollout.Step}";
        var isAborted = rollout.Phase is nameof(Phase.Aborted) or nameof(Phase.Aborting);
        var isPassed = rollout.Verdict == nameof(Outcome.Pass);
        var why = rollout.Reason is null || (isPassed && !isAborted) ? "" : $": {Brief(rollout)}";
        // What was not found bad was ended by somebody, whatever had been seen of it before.
        return isAborted && rollout.Verdict != nameof(Outcome.Fail)
            ? $"{rollout.Id}{step} {rollout.Phase}{why}"
            : $"{rollout.Id}{step} {rollout.Phase}, {rollout.Verdict}{why}";
    }

    /// <summary>The reason's first line; a service's own log is in the report.</summary>
    private static string Brief(RolloutStatus rollout)
    {
        var lines = rollout.Reason?.Split('\n', 2) ?? [];
        return lines.Length < 2
            ? rollout.Reason ?? ""
            : $"{lines[0].TrimEnd()} (more in .deploy/reports/{rollout.Id}/report.md)";
    }

    private static string Unwatched(string environment, string rollout, UnwatchedStatus unwatched)
    {
        var since = unwatched.Since is { } at ? $" since {Figures.Moment(at)}" : "";
        return $"Nobody watches {rollout}{since}: {unwatched.Reason}.\n"
            + "To do: type its command again to go on with it, or return all traffic to stable\n"
            + $"Next: ./build.sh Abort --environment {environment}";
    }

    private static string Health(string environment, string role, RevisionStatus revision) =>
        $"{environment} {role} {revision.Version} is {(revision.Ready ? "ready" : "not ready")}: "
        + revision.Detail;

    private static string Held(LeaseStatus lease) =>
        $"held by {lease.Holder} for {lease.Reason}, until {Figures.Moment(lease.Expires)}";
}
