using Nuke.Common.Execution;

namespace Nuke.Common;

/// <summary>Where the build runs: a terminal, an editor, or a build server.</summary>
public abstract class Host
{
    /// <summary>The host of the current build.</summary>
    protected internal static Host? Instance => BuildSession.OfFlow?.Host;

    /// <summary>Whether the host understands colour codes although it is not a screen.</summary>
    internal virtual bool ForcesColours => false;

    /// <summary>Starts a group of lines that the host can fold.</summary>
    internal virtual string? GroupStart(string name) => null;

    /// <summary>Ends it.</summary>
    internal virtual string? GroupEnd(string name) => null;

    /// <summary>A line that shows a warning or error in the host's own way.</summary>
    internal virtual string? Annotation(bool isError, string message) => null;

    /// <inheritdoc/>
    public override string ToString() => GetType().Name;
}
