namespace Nuke.Common.Execution;

/// <summary>Something that takes part in a build; see the interfaces that derive from it.</summary>
public interface IBuildExtension
{
    /// <summary>Higher goes first.</summary>
    float Priority { get; }
}
