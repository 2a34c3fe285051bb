namespace Nuke.Engine;

/// <summary>With <c>--parallel</c>, nothing else runs while this target does.</summary>
/// <remarks>An addition of the bundled engine: the published packages do not have it.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RunsAloneAttribute : Attribute;
