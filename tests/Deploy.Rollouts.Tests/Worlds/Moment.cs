using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Running;

namespace Deploy.Rollouts.Tests.Worlds;

/// <summary>Rollouts and observations at the moments at which something is decided.</summary>
internal static class Moment
{
    public const int Last = 2;

    public static Decision Decide(Rollout rollout, Observation seen, double after = 0) =>
        Decider.Decide(rollout, seen, Scene.Start.AddSeconds(after));

    public static Decision.Abort Fault(string reason) => new(reason) { Cause = AbortCause.Fault };

    public static Observation Seen() =>
        new() { State = Scene.State(Scene.Newer, Weight.Zero), UpToStep = Last };

    public static Observation Watched(int step) =>
        Seen() with
        {
            State = Scene.State(Scene.Newer, Scene.Plan.Steps[step].Weight),
            IsWatched = true,
        };

    public static Rollout Watching(int step) => Scene.After(Scene.Verified, Scene.Entered(step));

    public static Rollout PausedBefore(int step) =>
        step == 0
            ? Scene.After(Scene.Verified)
            : Scene.After(Scene.Verified, Scene.Entered(step - 1), Scene.Passed(step - 1));

    public static Rollout Completing() =>
        Scene.After(Scene.Verified, Scene.Entered(Last), Scene.Passed(Last));
}
