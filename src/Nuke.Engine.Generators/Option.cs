namespace Nuke.Engine.Generators;

/// <summary>One declared option of a command.</summary>
internal sealed record Option
{
    public required string Name { get; init; }

    public required OptionKind Kind { get; init; }

    /// <summary>The property's type as it is written in code, with its question mark.</summary>
    public required string Type { get; init; }

    /// <summary>The argument, with <c>{value}</c> and <c>{key}</c> for what is set.</summary>
    public required string Form { get; init; }

    /// <summary>0: in the order of setting; 1: first; -1: last.</summary>
    public int Position { get; init; }

    /// <summary>Whether its value is hidden in all output.</summary>
    public bool Secret { get; init; }

    /// <summary>The keys of a map that have setters of their own.</summary>
    public EquatableList<NamedKey> Named { get; init; }

    /// <summary>The name of one entry of a map: Property of Properties.</summary>
    public string Singular =>
        Name.EndsWith("ies", StringComparison.Ordinal) ? $"{Name[..^3]}y" : Name[..^1];
}
