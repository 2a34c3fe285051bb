namespace Nuke.Common;

/// <summary>
/// Describes the target that prepares a context; a component declares one, beside a
/// <see cref="Cleanup"/>. See <see cref="ITargetDefinition.DependsOnContext{T}"/>.
/// </summary>
/// <param name="definition">Receives the target's settings.</param>
public delegate ITargetDefinition Setup(ITargetDefinition definition);
