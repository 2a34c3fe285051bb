using System.Collections.Immutable;

namespace Deploy.Components.Generation;

/// <summary>What starts a workflow.</summary>
public sealed record WorkflowTriggers
{
    /// <summary>Whether every pull request does.</summary>
    public bool OnPullRequest { get; init; }

    /// <summary>Pushes to branches of these patterns.</summary>
    public ImmutableArray<string> PushBranches { get; init; } = [];

    /// <summary>Pushed tags of these patterns.</summary>
    public ImmutableArray<string> PushTags { get; init; } = [];

    /// <summary>What a person is asked who starts it by hand; empty: nobody can.</summary>
    public ImmutableArray<WorkflowInput> Inputs { get; init; } = [];
}
