namespace Nuke.Common;

/// <summary>
/// Describes the target that clears a context away; a component declares one, beside a
/// <see cref="Setup"/>. See <see cref="ITargetDefinition.DependsOnContext{T}"/>.
/// </summary>
/// <param name="definition">Receives the target's settings.</param>
public delegate ITargetDefinition Cleanup(ITargetDefinition definition);
