namespace Nuke.Common;

/// <summary>Fails the build before anything runs when the member has no value.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public class RequiredAttribute : Attribute;
