using System.Globalization;
using Nuke.Common.Execution;
using Nuke.Common.IO;

namespace Nuke.Common;

/// <summary>Facts about the machine and the process.</summary>
public static class EnvironmentInfo
{
    /// <summary>The directory that the build was called from.</summary>
    public static AbsolutePath WorkingDirectory => BuildSession.Current.WorkingDirectory;

    /// <summary>The operating system's family.</summary>
    public static PlatformFamily Platform =>
        IsWin ? PlatformFamily.Windows
        : IsOsx ? PlatformFamily.OSX
        : IsLinux ? PlatformFamily.Linux
        : PlatformFamily.Unknown;

    /// <summary>Whether it is Windows.</summary>
    public static bool IsWin => OperatingSystem.IsWindows();

    /// <summary>Whether it is macOS.</summary>
    public static bool IsOsx => OperatingSystem.IsMacOS();

    /// <summary>Whether it is Linux.</summary>
    public static bool IsLinux => OperatingSystem.IsLinux();

    /// <summary>Whether it is no Windows.</summary>
    public static bool IsUnix => !IsWin;

    /// <summary>Whether the process has 64 bits.</summary>
    public static bool Is64Bit => Environment.Is64BitProcess;

    /// <summary>The words that the build was called with.</summary>
    public static IReadOnlyCollection<string> CommandLineArguments =>
        BuildSession.Current.Settings.Arguments;

    /// <summary>All environment variables.</summary>
    public static IReadOnlyDictionary<string, string> Variables => BuildSession.Current.Variables;

    /// <summary>An environment variable, or null.</summary>
    public static string? GetVariable(string name) => Variables.GetValueOrDefault(name);

    /// <summary>An environment variable as a value; the default when absent.</summary>
    /// <exception cref="FormatException">It does not fit the type.</exception>
    public static T? GetVariable<T>(string name) =>
        GetVariable(name) is { } text
            ? (T?)ValueConversion.One(typeof(T), text, new(name, WorkingDirectory))
            : default;

    /// <summary>Sets an environment variable of this process and of the tools it starts.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value; null takes it away.</param>
    public static void SetVariable(string name, string? value) =>
        BuildSession.Current.SetVariable(name, value);

    /// <summary>Sets an environment variable to a value's text.</summary>
    public static void SetVariable<T>(string name, T value) =>
        SetVariable(name, Convert.ToString(value, CultureInfo.InvariantCulture));

    /// <summary>Whether an environment variable exists.</summary>
    public static bool HasVariable(string name) => Variables.ContainsKey(name);
}
