namespace Nuke.Common;

/// <summary>Keeps quiet when the member cannot be given a value.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public class OptionalAttribute : Attribute;
