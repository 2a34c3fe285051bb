namespace Nuke.Engine.Generators;

/// <summary>What the generator knows of the engine, by name.</summary>
internal static class EngineNames
{
    public const string Namespace = "Nuke.Common.Tooling";
    public const string Command = $"{Namespace}.CommandAttribute";
    public const string Argument = $"{Namespace}.ArgumentAttribute";
    public const string Enumeration = $"{Namespace}.Enumeration";
}
