using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options that are texts, first half. Each gives a changed copy.</summary>
public static class DotNetTextSetters1
{
    /// <summary>Sets the architecture.</summary>
    public static T SetArchitecture<T>(this T o, string? value)
        where T : DotNetOptions => o.Set("Architecture", value);

    /// <summary>Leaves the architecture to the command.</summary>
    public static T ResetArchitecture<T>(this T o)
        where T : DotNetOptions => o.Set("Architecture", null);

    /// <summary>Sets the binary log.</summary>
    public static T SetBinaryLog<T>(this T o, string? value)
        where T : DotNetOptions => o.Set("BinaryLog", value);

    /// <summary>Leaves the binary log to the command.</summary>
    public static T ResetBinaryLog<T>(this T o)
        where T : DotNetOptions => o.Set("BinaryLog", null);

    /// <summary>Sets the blame hang timeout.</summary>
    public static T SetBlameHangTimeout<T>(this T o, string? value)
        where T : DotNetOptions => o.Set("BlameHangTimeout", value);

    /// <summary>Leaves the blame hang timeout to the command.</summary>
    public static T ResetBlameHangTimeout<T>(this T o)
        where T : DotNetOptions => o.Set("BlameHangTimeout", null);

    /// <summary>Sets the config file.</summary>
    public static T SetConfigFile<T>(this T o, string? value)
        where T : DotNetOptions => o.Set("ConfigFile", value);

    /// <summary>Leaves the config file to the command.</summary>
    public static T ResetConfigFile<T>(this T o)
        where T : DotNetOptions => o.Set("ConfigFile", null);

    /// <summary>Sets the data collector.</summary>
    public static T SetDataCollector<T>(this T o, string? value)
        where T : DotNetOptions => o.Set("DataCollector", value);

    /// <summary>Leaves the data collector to the command.</summary>
    public static T ResetDataCollector<T>(this T o)
        where T : DotNetOptions => o.Set("DataCollector", null);

    /// <summary>Sets the filter.</summary>
    public static T SetFilter<T>(this T o, string? value)
        where T : DotNetOptions => o.Set("Filter", value);

    /// <summary>Leaves the filter to the command.</summary>
    public static T ResetFilter<T>(this T o)
        where T : DotNetOptions => o.Set("Filter", null);

    /// <summary>Sets the framework.</summary>
    public static T SetFramework<T>(this T o, string? value)
        where T : DotNetOptions => o.Set("Framework", value);

    /// <summary>Leaves the framework to the command.</summary>
    public static T ResetFramework<T>(this T o)
        where T : DotNetOptions => o.Set("Framework", null);

    /// <summary>Sets the launch profile.</summary>
    public static T SetLaunchProfile<T>(this T o, string? value)
        where T : DotNetOptions => o.Set("LaunchProfile", value);

    /// <summary>Leaves the launch profile to the command.</summary>
    public static T ResetLaunchProfile<T>(this T o)
        where T : DotNetOptions => o.Set("LaunchProfile", null);

    /// <summary>Sets the manifest.</summary>
    public static T SetManifest<T>(this T o, string? value)
        where T : DotNetOptions => o.Set("Manifest", value);

    /// <summary>Leaves the manifest to the command.</summary>
    public static T ResetManifest<T>(this T o)
        where T : DotNetOptions => o.Set("Manifest", null);

    /// <summary>Sets the operating system.</summary>
    public static T SetOperatingSystem<T>(this T o, string? value)
        where T : DotNetOptions => o.Set("OperatingSystem", value);

    /// <summary>Leaves the operating system to the command.</summary>
    public static T ResetOperatingSystem<T>(this T o)
        where T : DotNetOptions => o.Set("OperatingSystem", null);

    /// <summary>Sets the output.</summary>
    public static T SetOutput<T>(this T o, string? value)
        where T : DotNetOptions => o.Set("Output", value);

    /// <summary>Leaves the output to the command.</summary>
    public static T ResetOutput<T>(this T o)
        where T : DotNetOptions => o.Set("Output", null);

    /// <summary>Sets the output directory.</summary>
    public static T SetOutputDirectory<T>(this T o, string? value)
        where T : DotNetOptions => o.Set("OutputDirectory", value);

    /// <summary>Leaves the output directory to the command.</summary>
    public static T ResetOutputDirectory<T>(this T o)
        where T : DotNetOptions => o.Set("OutputDirectory", null);

    /// <summary>Sets the package directory.</summary>
    public static T SetPackageDirectory<T>(this T o, string? value)
        where T : DotNetOptions => o.Set("PackageDirectory", value);

    /// <summary>Leaves the package directory to the command.</summary>
    public static T ResetPackageDirectory<T>(this T o)
        where T : DotNetOptions => o.Set("PackageDirectory", null);
}
