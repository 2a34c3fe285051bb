using Nuke.Common;

namespace Deploy.Components.Composition;

/// <summary>
/// On a build class: commands that only show or stop something print that and nothing around it,
/// neither banner nor table nor outcome. What failed is still said, and the exit code is the same.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class QuietOperationsAttribute()
    : DisableDefaultOutputAttribute(
        DefaultOutput.Logo,
        DefaultOutput.TargetHeader,
        DefaultOutput.TargetCollapse,
        DefaultOutput.TargetOutcome,
        DefaultOutput.BuildOutcome
    )
{
    private static readonly string[] _quiet =
    [
        nameof(IOperate.Status),
        nameof(IOperate.History),
        nameof(IOperate.Doctor),
        nameof(IOperate.Down),
    ];

    /// <summary>Whether nothing else was asked for.</summary>
    public override bool IsApplicable(INukeBuild build) =>
        build.InvokedTargets.Count > 0
        && build.InvokedTargets.All(target => _quiet.Contains(target.Name));
}
