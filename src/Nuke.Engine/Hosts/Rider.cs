namespace Nuke.Common.Execution;

/// <summary>The terminal or a run configuration of Rider.</summary>
public class Rider : Host
{
    internal Rider() { }
}
