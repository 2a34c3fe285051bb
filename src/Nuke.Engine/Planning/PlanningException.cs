namespace Nuke.Common.Execution;

/// <summary>The targets cannot be ordered.</summary>
internal sealed class PlanningException(string message) : Exception(message)
{
    public static PlanningException Circular(IEnumerable<IEnumerable<ExecutableTarget>> groups) =>
        new(
            "Targets depend on each other in a circle: "
                + string.Join("; ", groups.Select(x => string.Join(" -> ", x.Select(y => y.Name))))
        );

    public static PlanningException Unordered(IEnumerable<ExecutableTarget> targets) =>
        new(
            "With --strict the order must be complete, but these targets have none among them: "
                + string.Join(", ", targets.Select(x => x.Name).Order(StringComparer.Ordinal))
        );
}
