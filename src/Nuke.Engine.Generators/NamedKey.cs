namespace Nuke.Engine.Generators;

/// <summary>A key of a map that has setters of its own: Version of the properties.</summary>
/// <param name="Name">The key.</param>
/// <param name="Kind"><see cref="OptionKind.Value"/> or <see cref="OptionKind.Flag"/>.</param>
/// <param name="Type">The type as it is written in code.</param>
/// <param name="List">The full name of the type that lists it, where its text stands.</param>
internal sealed record NamedKey(string Name, OptionKind Kind, string Type, string List);
