using System.Collections.Immutable;

namespace Deploy.Components.Generation;

/// <summary>One job: it runs on one machine, after the jobs that it needs.</summary>
public sealed record WorkflowJob
{
    /// <summary>Its key.</summary>
    public required string Id { get; init; }

    /// <summary>Labels of the runner, all of which it must have.</summary>
    public required ImmutableArray<string> RunsOn { get; init; }

    /// <summary>Jobs that must have succeeded.</summary>
    public ImmutableArray<string> Needs { get; init; } = [];

    /// <summary>The condition; null for always.</summary>
    public string? If { get; init; }

    /// <summary>Whose reviewers are asked before it runs.</summary>
    public WorkflowEnvironment? Environment { get; init; }

    /// <summary>What it may do beside reading the sources: <c>packages: write</c>.</summary>
    public ImmutableSortedDictionary<string, string> Permissions { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>When it is ended.</summary>
    public required int TimeoutMinutes { get; init; }

    /// <summary>In order.</summary>
    public required ImmutableArray<WorkflowStep> Steps { get; init; }
}
