using System.Collections.Immutable;

namespace Deploy.Components.Generation;

/// <summary>A question to the person who starts a workflow by hand.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Description">The question.</param>
public sealed record WorkflowInput(string Name, string Description)
{
    /// <summary>Whether an answer is demanded.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What can be chosen; empty: any text.</summary>
    public ImmutableArray<string> Options { get; init; } = [];

    /// <summary>What is chosen already.</summary>
    public string? Default { get; init; }
}
