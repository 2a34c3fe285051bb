using Deploy.Components.Generation;

namespace Deploy.Components.Composition;

/// <summary>Where a run happens and who looks on.</summary>
/// <param name="Paths">The checkout's folders.</param>
/// <param name="Shape">The build's targets and environments, for generated files.</param>
/// <param name="Say">Tells the person who looks on.</param>
/// <param name="Warn">The same, of what is not as it should be.</param>
/// <param name="Complete">
/// Gives the commands that a text suggests the options they need, but for one that stays out.
/// </param>
internal sealed record Seat(
    DeliveryPaths Paths,
    PipelineShape Shape,
    Action<string> Say,
    Action<string> Warn,
    Func<string, string?, string> Complete
)
{
    /// <summary>Whether a target is one of those that this command runs.</summary>
    public Func<string, bool> IsPlanned { get; init; } = _ => false;
}
