namespace Nuke.Common.Execution;

/// <summary>The base of attributes on build classes that take part in the build.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface)]
public abstract class BuildExtensionAttributeBase : Attribute, IBuildExtension
{
    /// <summary>The build.</summary>
    public INukeBuild Build { get; internal set; } = null!;

    /// <inheritdoc/>
    public virtual float Priority { get; set; }
}
