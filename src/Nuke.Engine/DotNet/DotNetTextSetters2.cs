using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options that are texts, second half. Each gives a changed copy.</summary>
public static class DotNetTextSetters2
{
    /// <summary>Sets the package name.</summary>
    public static T SetPackageName<T>(this T o, string? value)
        where T : DotNetOptions => o.Set("PackageName", value);

    /// <summary>Leaves the package name to the command.</summary>
    public static T ResetPackageName<T>(this T o)
        where T : DotNetOptions => o.Set("PackageName", null);

    /// <summary>Sets the project.</summary>
    public static T SetProject<T>(this T o, string? value)
        where T : DotNetOptions => o.Set("Project", value);

    /// <summary>Leaves the project to the command.</summary>
    public static T ResetProject<T>(this T o)
        where T : DotNetOptions => o.Set("Project", null);

    /// <summary>Sets the project file.</summary>
    public static T SetProjectFile<T>(this T o, string? value)
        where T : DotNetOptions => o.Set("ProjectFile", value);

    /// <summary>Leaves the project file to the command.</summary>
    public static T ResetProjectFile<T>(this T o)
        where T : DotNetOptions => o.Set("ProjectFile", null);

    /// <summary>Sets the report.</summary>
    public static T SetReport<T>(this T o, string? value)
        where T : DotNetOptions => o.Set("Report", value);

    /// <summary>Leaves the report to the command.</summary>
    public static T ResetReport<T>(this T o)
        where T : DotNetOptions => o.Set("Report", null);

    /// <summary>Sets the results directory.</summary>
    public static T SetResultsDirectory<T>(this T o, string? value)
        where T : DotNetOptions => o.Set("ResultsDirectory", value);

    /// <summary>Leaves the results directory to the command.</summary>
    public static T ResetResultsDirectory<T>(this T o)
        where T : DotNetOptions => o.Set("ResultsDirectory", null);

    /// <summary>Sets the runtime.</summary>
    public static T SetRuntime<T>(this T o, string? value)
        where T : DotNetOptions => o.Set("Runtime", value);

    /// <summary>Leaves the runtime to the command.</summary>
    public static T ResetRuntime<T>(this T o)
        where T : DotNetOptions => o.Set("Runtime", null);

    /// <summary>Sets the settings file.</summary>
    public static T SetSettingsFile<T>(this T o, string? value)
        where T : DotNetOptions => o.Set("SettingsFile", value);

    /// <summary>Leaves the settings file to the command.</summary>
    public static T ResetSettingsFile<T>(this T o)
        where T : DotNetOptions => o.Set("SettingsFile", null);

    /// <summary>Sets the severity.</summary>
    public static T SetSeverity<T>(this T o, string? value)
        where T : DotNetOptions => o.Set("Severity", value);

    /// <summary>Leaves the severity to the command.</summary>
    public static T ResetSeverity<T>(this T o)
        where T : DotNetOptions => o.Set("Severity", null);

    /// <summary>Sets the source.</summary>
    public static T SetSource<T>(this T o, string? value)
        where T : DotNetOptions => o.Set("Source", value);

    /// <summary>Leaves the source to the command.</summary>
    public static T ResetSource<T>(this T o)
        where T : DotNetOptions => o.Set("Source", null);

    /// <summary>Sets the symbol source.</summary>
    public static T SetSymbolSource<T>(this T o, string? value)
        where T : DotNetOptions => o.Set("SymbolSource", value);

    /// <summary>Leaves the symbol source to the command.</summary>
    public static T ResetSymbolSource<T>(this T o)
        where T : DotNetOptions => o.Set("SymbolSource", null);

    /// <summary>Sets the target path.</summary>
    public static T SetTargetPath<T>(this T o, string? value)
        where T : DotNetOptions => o.Set("TargetPath", value);

    /// <summary>Leaves the target path to the command.</summary>
    public static T ResetTargetPath<T>(this T o)
        where T : DotNetOptions => o.Set("TargetPath", null);

    /// <summary>Sets the tool installation path.</summary>
    public static T SetToolInstallationPath<T>(this T o, string? value)
        where T : DotNetOptions => o.Set("ToolInstallationPath", value);

    /// <summary>Leaves the tool installation path to the command.</summary>
    public static T ResetToolInstallationPath<T>(this T o)
        where T : DotNetOptions => o.Set("ToolInstallationPath", null);

    /// <summary>Sets the tool manifest.</summary>
    public static T SetToolManifest<T>(this T o, string? value)
        where T : DotNetOptions => o.Set("ToolManifest", value);

    /// <summary>Leaves the tool manifest to the command.</summary>
    public static T ResetToolManifest<T>(this T o)
        where T : DotNetOptions => o.Set("ToolManifest", null);

    /// <summary>Sets the version suffix.</summary>
    public static T SetVersionSuffix<T>(this T o, string? value)
        where T : DotNetOptions => o.Set("VersionSuffix", value);

    /// <summary>Leaves the version suffix to the command.</summary>
    public static T ResetVersionSuffix<T>(this T o)
        where T : DotNetOptions => o.Set("VersionSuffix", null);
}
