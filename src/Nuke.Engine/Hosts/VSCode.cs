namespace Nuke.Common.Execution;

/// <summary>A terminal or task of Visual Studio Code.</summary>
public class VSCode : Host
{
    internal VSCode() { }
}
