using Deploy.Rollouts.Releases;

namespace Deploy.Components.Stages;

/// <summary>A release with a fault that was baked in on purpose.</summary>
internal static class Rehearsal
{
    private const string Option = "--fault";

    /// <summary>The option to leave out for a good release; null where none was used.</summary>
    public static string? LeftOutAfter(ReleaseId release) =>
        release.Version.Contains("+fault.", StringComparison.Ordinal) ? Option : null;
}
