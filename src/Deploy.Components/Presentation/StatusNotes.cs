using Deploy.Components.Composition;
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
        var isPassed = rollout.Verdict == nameof(Outcome.Pass);
        var why = isPassed || rollout.Reason is null ? "" : $": {rollout.Reason}";
        return $"{rollout.Id}{step} {rollout.Phase}, {rollout.Verdict}{why}";
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
