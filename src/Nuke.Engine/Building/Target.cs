namespace Nuke.Common;

/// <summary>
/// Describes one target of a build; declared as a property of a build class or component.
/// </summary>
/// <param name="definition">Receives the target's settings.</param>
public delegate ITargetDefinition Target(ITargetDefinition definition);
