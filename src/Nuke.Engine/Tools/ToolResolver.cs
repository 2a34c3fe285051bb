namespace Nuke.Common.Tooling;

/// <summary>Makes tools from programs.</summary>
public static class ToolResolver
{
    /// <summary>The tool that a path names.</summary>
    public static Tool GetTool(string toolPath) => new ToolRunner(toolPath).Run;

    /// <summary>The tool that variable <c>NAME_EXE</c> or PATH gives.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Tool GetPathTool(string pathExecutable) =>
        GetTool(ToolPathResolver.GetPathExecutable(pathExecutable));

    /// <summary>The same, or null when there is none.</summary>
    public static Tool? TryGetEnvironmentTool(string name) =>
        ToolPathResolver.TryGetEnvironmentExecutable(name) is { } path ? GetTool(path) : null;
}
