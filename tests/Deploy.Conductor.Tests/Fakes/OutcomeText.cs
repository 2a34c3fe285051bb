namespace Deploy.Conductor.Tests.Fakes;

/// <summary>An outcome in one line, so that a test can say what it expects of it.</summary>
internal static class OutcomeText
{
    public static string Of(RolloutOutcome outcome) =>
        outcome.Match(
            new RolloutOutcomeCases<string>
            {
                Reached = reached => $"reached {reached.Rollout.Step?.Name}",
                Completed = completed => $"completed {completed.Rollout.Candidate.Version}",
                AlreadyServing = serving => $"already serving {serving.Release.Version}",
                Aborted = aborted => $"aborted: {aborted.Reason}",
                Refused = refused => $"refused: {refused.Reason}",
                Unknown = unknown => $"unknown: {unknown.Reason}",
            }
        );
}
