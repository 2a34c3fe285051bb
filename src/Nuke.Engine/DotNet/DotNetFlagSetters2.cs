using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options that are on or off. Each gives a changed copy.</summary>
public static class DotNetFlagSetters2
{
    /// <summary>Sets the option include generated.</summary>
    public static T SetIncludeGenerated<T>(this T o, bool? value)
        where T : DotNetOptions => o.Set("IncludeGenerated", value);

    /// <summary>Switches include generated on.</summary>
    public static T EnableIncludeGenerated<T>(this T o)
        where T : DotNetOptions => o.Set("IncludeGenerated", true);

    /// <summary>Switches include generated off.</summary>
    public static T DisableIncludeGenerated<T>(this T o)
        where T : DotNetOptions => o.Set("IncludeGenerated", false);

    /// <summary>Leaves include generated to the command.</summary>
    public static T ResetIncludeGenerated<T>(this T o)
        where T : DotNetOptions => o.Set("IncludeGenerated", null);

    /// <summary>Sets the option include source.</summary>
    public static T SetIncludeSource<T>(this T o, bool? value)
        where T : DotNetOptions => o.Set("IncludeSource", value);

    /// <summary>Switches include source on.</summary>
    public static T EnableIncludeSource<T>(this T o)
        where T : DotNetOptions => o.Set("IncludeSource", true);

    /// <summary>Switches include source off.</summary>
    public static T DisableIncludeSource<T>(this T o)
        where T : DotNetOptions => o.Set("IncludeSource", false);

    /// <summary>Leaves include source to the command.</summary>
    public static T ResetIncludeSource<T>(this T o)
        where T : DotNetOptions => o.Set("IncludeSource", null);

    /// <summary>Sets the option include symbols.</summary>
    public static T SetIncludeSymbols<T>(this T o, bool? value)
        where T : DotNetOptions => o.Set("IncludeSymbols", value);

    /// <summary>Switches include symbols on.</summary>
    public static T EnableIncludeSymbols<T>(this T o)
        where T : DotNetOptions => o.Set("IncludeSymbols", true);

    /// <summary>Switches include symbols off.</summary>
    public static T DisableIncludeSymbols<T>(this T o)
        where T : DotNetOptions => o.Set("IncludeSymbols", false);

    /// <summary>Leaves include symbols to the command.</summary>
    public static T ResetIncludeSymbols<T>(this T o)
        where T : DotNetOptions => o.Set("IncludeSymbols", null);

    /// <summary>Sets the option list tests.</summary>
    public static T SetListTests<T>(this T o, bool? value)
        where T : DotNetOptions => o.Set("ListTests", value);

    /// <summary>Switches list tests on.</summary>
    public static T EnableListTests<T>(this T o)
        where T : DotNetOptions => o.Set("ListTests", true);

    /// <summary>Switches list tests off.</summary>
    public static T DisableListTests<T>(this T o)
        where T : DotNetOptions => o.Set("ListTests", false);

    /// <summary>Leaves list tests to the command.</summary>
    public static T ResetListTests<T>(this T o)
        where T : DotNetOptions => o.Set("ListTests", null);

    /// <summary>Sets the option local.</summary>
    public static T SetLocal<T>(this T o, bool? value)
        where T : DotNetOptions => o.Set("Local", value);

    /// <summary>Switches local on.</summary>
    public static T EnableLocal<T>(this T o)
        where T : DotNetOptions => o.Set("Local", true);

    /// <summary>Switches local off.</summary>
    public static T DisableLocal<T>(this T o)
        where T : DotNetOptions => o.Set("Local", false);

    /// <summary>Leaves local to the command.</summary>
    public static T ResetLocal<T>(this T o)
        where T : DotNetOptions => o.Set("Local", null);

    /// <summary>Sets the option locked mode.</summary>
    public static T SetLockedMode<T>(this T o, bool? value)
        where T : DotNetOptions => o.Set("LockedMode", value);

    /// <summary>Switches locked mode on.</summary>
    public static T EnableLockedMode<T>(this T o)
        where T : DotNetOptions => o.Set("LockedMode", true);

    /// <summary>Switches locked mode off.</summary>
    public static T DisableLockedMode<T>(this T o)
        where T : DotNetOptions => o.Set("LockedMode", false);

    /// <summary>Leaves locked mode to the command.</summary>
    public static T ResetLockedMode<T>(this T o)
        where T : DotNetOptions => o.Set("LockedMode", null);

    /// <summary>Sets the option no build.</summary>
    public static T SetNoBuild<T>(this T o, bool? value)
        where T : DotNetOptions => o.Set("NoBuild", value);

    /// <summary>Switches no build on.</summary>
    public static T EnableNoBuild<T>(this T o)
        where T : DotNetOptions => o.Set("NoBuild", true);

    /// <summary>Switches no build off.</summary>
    public static T DisableNoBuild<T>(this T o)
        where T : DotNetOptions => o.Set("NoBuild", false);

    /// <summary>Leaves no build to the command.</summary>
    public static T ResetNoBuild<T>(this T o)
        where T : DotNetOptions => o.Set("NoBuild", null);

    /// <summary>Sets the option no cache.</summary>
    public static T SetNoCache<T>(this T o, bool? value)
        where T : DotNetOptions => o.Set("NoCache", value);

    /// <summary>Switches no cache on.</summary>
    public static T EnableNoCache<T>(this T o)
        where T : DotNetOptions => o.Set("NoCache", true);

    /// <summary>Switches no cache off.</summary>
    public static T DisableNoCache<T>(this T o)
        where T : DotNetOptions => o.Set("NoCache", false);

    /// <summary>Leaves no cache to the command.</summary>
    public static T ResetNoCache<T>(this T o)
        where T : DotNetOptions => o.Set("NoCache", null);

    /// <summary>Sets the option no dependencies.</summary>
    public static T SetNoDependencies<T>(this T o, bool? value)
        where T : DotNetOptions => o.Set("NoDependencies", value);

    /// <summary>Switches no dependencies on.</summary>
    public static T EnableNoDependencies<T>(this T o)
        where T : DotNetOptions => o.Set("NoDependencies", true);

    /// <summary>Switches no dependencies off.</summary>
    public static T DisableNoDependencies<T>(this T o)
        where T : DotNetOptions => o.Set("NoDependencies", false);

    /// <summary>Leaves no dependencies to the command.</summary>
    public static T ResetNoDependencies<T>(this T o)
        where T : DotNetOptions => o.Set("NoDependencies", null);
}
