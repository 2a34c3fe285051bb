using Nuke.Common.Execution;

namespace Nuke.Common.Tooling;

/// <summary>Finds programs without starting another one to look for them.</summary>
public static class ToolPathResolver
{
    internal static string DotNet =>
        BuildSession.Current.Variables.GetValueOrDefault("DOTNET_EXE") is { Length: > 0 } named
            ? named
        : BuildSession.Current.Variables.GetValueOrDefault("DOTNET_HOST_PATH")
            is { Length: > 0 } host
            ? host
        : TryGetEnvironmentExecutable("dotnet") ?? "dotnet";

    /// <summary>The program that variable <c>NAME_EXE</c> names, else the first on PATH.</summary>
    /// <returns>Null when there is none.</returns>
    public static string? TryGetEnvironmentExecutable(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var variables = BuildSession.Current.Variables;
        var key = name.ToUpperInvariant().Replace('-', '_').Replace('.', '_') + "_EXE";
        if (variables.GetValueOrDefault(key) is { Length: > 0 } named)
        {
            return named;
        }
        string[] endings = OperatingSystem.IsWindows() ? ["", ".exe", ".cmd", ".bat"] : [""];
        var folders = (variables.GetValueOrDefault("PATH") ?? "").Split(
            Path.PathSeparator,
            StringSplitOptions.RemoveEmptyEntries
        );
        return folders
            .SelectMany(folder => endings.Select(x => Path.Combine(folder, name + x)))
            .FirstOrDefault(IsProgram);
    }

    /// <summary>The program on PATH.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static string GetPathExecutable(string pathExecutable) =>
        TryGetEnvironmentExecutable(pathExecutable)
        ?? throw new ArgumentException(
            $"'{pathExecutable}' is not on PATH. Install it or name it in a variable "
                + $"{pathExecutable.ToUpperInvariant()}_EXE."
        );

    internal static string Resolve(string tool)
    {
        if (
            !tool.Contains('/', StringComparison.Ordinal)
            && !tool.Contains('\\', StringComparison.Ordinal)
        )
        {
            return GetPathExecutable(tool);
        }
        return File.Exists(tool)
            ? Path.GetFullPath(tool)
            : throw new FileNotFoundException($"Tool '{tool}' does not exist.", tool);
    }

    private static bool IsProgram(string path) =>
        File.Exists(path)
        && (
            OperatingSystem.IsWindows()
            || (File.GetUnixFileMode(path) & UnixFileMode.UserExecute) != 0
        );
}
