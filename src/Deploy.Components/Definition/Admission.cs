namespace Deploy.Components.Definition;

/// <summary>What must hold before an environment is changed.</summary>
public sealed record Admission
{
    /// <summary>Whether a person confirms each change, or <c>--confirm</c> names it.</summary>
    public bool NeedsConfirmation { get; init; }

    /// <summary>Whether a release of a tree with uncommitted changes is refused.</summary>
    public bool NeedsCommittedSource { get; init; }
}
