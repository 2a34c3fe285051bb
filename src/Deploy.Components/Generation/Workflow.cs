using System.Collections.Immutable;

namespace Deploy.Components.Generation;

/// <summary>A GitHub Actions workflow. A job without permissions can only read.</summary>
public sealed record Workflow
{
    /// <summary>The file in <c>.github/workflows</c>, without its ending.</summary>
    public required string FileName { get; init; }

    /// <summary>As the runs are listed.</summary>
    public required string Name { get; init; }

    /// <summary>What a reader of the file must know, one line each.</summary>
    public ImmutableArray<string> Header { get; init; } = [];

    /// <summary>What starts it.</summary>
    public required WorkflowTriggers Triggers { get; init; }

    /// <summary>What must not run at the same time; null for no such rule.</summary>
    public WorkflowConcurrency? Concurrency { get; init; }

    /// <summary>In the order of the file; what a job needs stands before it.</summary>
    public required ImmutableArray<WorkflowJob> Jobs { get; init; }
}
