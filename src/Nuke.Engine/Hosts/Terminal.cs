namespace Nuke.Common.Execution;

/// <summary>A plain terminal; the host when no other is recognised.</summary>
public class Terminal : Host
{
    internal Terminal() { }
}
