using System.Collections.Immutable;

namespace Deploy.Components.Composition;

/// <summary>Where a run happens and who looks on.</summary>
/// <param name="Paths">The checkout's folders.</param>
/// <param name="Targets">The build's targets by name, for generated files.</param>
/// <param name="Say">Tells the person who looks on.</param>
internal sealed record Seat(
    DeliveryPaths Paths,
    ImmutableArray<string> Targets,
    Action<string> Say
);
