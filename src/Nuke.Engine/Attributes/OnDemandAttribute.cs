namespace Nuke.Common;

/// <summary>Leaves a member alone at the start; it is given a value when asked for.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public class OnDemandAttribute : Attribute;
