using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options that are on or off. Each gives a changed copy.</summary>
public static class DotNetFlagSetters3
{
    /// <summary>Sets the option no incremental.</summary>
    public static T SetNoIncremental<T>(this T o, bool? value)
        where T : DotNetOptions => o.Set("NoIncremental", value);

    /// <summary>Switches no incremental on.</summary>
    public static T EnableNoIncremental<T>(this T o)
        where T : DotNetOptions => o.Set("NoIncremental", true);

    /// <summary>Switches no incremental off.</summary>
    public static T DisableNoIncremental<T>(this T o)
        where T : DotNetOptions => o.Set("NoIncremental", false);

    /// <summary>Leaves no incremental to the command.</summary>
    public static T ResetNoIncremental<T>(this T o)
        where T : DotNetOptions => o.Set("NoIncremental", null);

    /// <summary>Sets the option no launch profile.</summary>
    public static T SetNoLaunchProfile<T>(this T o, bool? value)
        where T : DotNetOptions => o.Set("NoLaunchProfile", value);

    /// <summary>Switches no launch profile on.</summary>
    public static T EnableNoLaunchProfile<T>(this T o)
        where T : DotNetOptions => o.Set("NoLaunchProfile", true);

    /// <summary>Switches no launch profile off.</summary>
    public static T DisableNoLaunchProfile<T>(this T o)
        where T : DotNetOptions => o.Set("NoLaunchProfile", false);

    /// <summary>Leaves no launch profile to the command.</summary>
    public static T ResetNoLaunchProfile<T>(this T o)
        where T : DotNetOptions => o.Set("NoLaunchProfile", null);

    /// <summary>Sets the option no logo.</summary>
    public static T SetNoLogo<T>(this T o, bool? value)
        where T : DotNetOptions => o.Set("NoLogo", value);

    /// <summary>Switches no logo on.</summary>
    public static T EnableNoLogo<T>(this T o)
        where T : DotNetOptions => o.Set("NoLogo", true);

    /// <summary>Switches no logo off.</summary>
    public static T DisableNoLogo<T>(this T o)
        where T : DotNetOptions => o.Set("NoLogo", false);

    /// <summary>Leaves no logo to the command.</summary>
    public static T ResetNoLogo<T>(this T o)
        where T : DotNetOptions => o.Set("NoLogo", null);

    /// <summary>Sets the option no restore.</summary>
    public static T SetNoRestore<T>(this T o, bool? value)
        where T : DotNetOptions => o.Set("NoRestore", value);

    /// <summary>Switches no restore on.</summary>
    public static T EnableNoRestore<T>(this T o)
        where T : DotNetOptions => o.Set("NoRestore", true);

    /// <summary>Switches no restore off.</summary>
    public static T DisableNoRestore<T>(this T o)
        where T : DotNetOptions => o.Set("NoRestore", false);

    /// <summary>Leaves no restore to the command.</summary>
    public static T ResetNoRestore<T>(this T o)
        where T : DotNetOptions => o.Set("NoRestore", null);

    /// <summary>Sets the option no service endpoint.</summary>
    public static T SetNoServiceEndpoint<T>(this T o, bool? value)
        where T : DotNetOptions => o.Set("NoServiceEndpoint", value);

    /// <summary>Switches no service endpoint on.</summary>
    public static T EnableNoServiceEndpoint<T>(this T o)
        where T : DotNetOptions => o.Set("NoServiceEndpoint", true);

    /// <summary>Switches no service endpoint off.</summary>
    public static T DisableNoServiceEndpoint<T>(this T o)
        where T : DotNetOptions => o.Set("NoServiceEndpoint", false);

    /// <summary>Leaves no service endpoint to the command.</summary>
    public static T ResetNoServiceEndpoint<T>(this T o)
        where T : DotNetOptions => o.Set("NoServiceEndpoint", null);

    /// <summary>Sets the option no symbols.</summary>
    public static T SetNoSymbols<T>(this T o, bool? value)
        where T : DotNetOptions => o.Set("NoSymbols", value);

    /// <summary>Switches no symbols on.</summary>
    public static T EnableNoSymbols<T>(this T o)
        where T : DotNetOptions => o.Set("NoSymbols", true);

    /// <summary>Switches no symbols off.</summary>
    public static T DisableNoSymbols<T>(this T o)
        where T : DotNetOptions => o.Set("NoSymbols", false);

    /// <summary>Leaves no symbols to the command.</summary>
    public static T ResetNoSymbols<T>(this T o)
        where T : DotNetOptions => o.Set("NoSymbols", null);

    /// <summary>Sets the option serviceable.</summary>
    public static T SetServiceable<T>(this T o, bool? value)
        where T : DotNetOptions => o.Set("Serviceable", value);

    /// <summary>Switches serviceable on.</summary>
    public static T EnableServiceable<T>(this T o)
        where T : DotNetOptions => o.Set("Serviceable", true);

    /// <summary>Switches serviceable off.</summary>
    public static T DisableServiceable<T>(this T o)
        where T : DotNetOptions => o.Set("Serviceable", false);

    /// <summary>Leaves serviceable to the command.</summary>
    public static T ResetServiceable<T>(this T o)
        where T : DotNetOptions => o.Set("Serviceable", null);

    /// <summary>Sets the option skip duplicate.</summary>
    public static T SetSkipDuplicate<T>(this T o, bool? value)
        where T : DotNetOptions => o.Set("SkipDuplicate", value);

    /// <summary>Switches skip duplicate on.</summary>
    public static T EnableSkipDuplicate<T>(this T o)
        where T : DotNetOptions => o.Set("SkipDuplicate", true);

    /// <summary>Switches skip duplicate off.</summary>
    public static T DisableSkipDuplicate<T>(this T o)
        where T : DotNetOptions => o.Set("SkipDuplicate", false);

    /// <summary>Leaves skip duplicate to the command.</summary>
    public static T ResetSkipDuplicate<T>(this T o)
        where T : DotNetOptions => o.Set("SkipDuplicate", null);

    /// <summary>Sets the option use lock file.</summary>
    public static T SetUseLockFile<T>(this T o, bool? value)
        where T : DotNetOptions => o.Set("UseLockFile", value);

    /// <summary>Switches use lock file on.</summary>
    public static T EnableUseLockFile<T>(this T o)
        where T : DotNetOptions => o.Set("UseLockFile", true);

    /// <summary>Switches use lock file off.</summary>
    public static T DisableUseLockFile<T>(this T o)
        where T : DotNetOptions => o.Set("UseLockFile", false);

    /// <summary>Leaves use lock file to the command.</summary>
    public static T ResetUseLockFile<T>(this T o)
        where T : DotNetOptions => o.Set("UseLockFile", null);
}
