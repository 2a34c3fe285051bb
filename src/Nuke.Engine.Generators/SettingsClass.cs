using Microsoft.CodeAnalysis;

namespace Nuke.Engine.Generators;

/// <summary>One settings class: what there is to write, and what is wrong with it.</summary>
internal sealed record SettingsClass
{
    public required string Namespace { get; init; }

    public required string Name { get; init; }

    /// <summary>The words of the command, with a blank between them.</summary>
    public required string Command { get; init; }

    /// <summary>The class that gets the methods which run the command; null for none.</summary>
    public string? Tasks { get; init; }

    public required EquatableList<Option> Options { get; init; }

    public required EquatableList<Diagnostic> Faults { get; init; }
}
