using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options that are on or off. Each gives a changed copy.</summary>
public static class DotNetFlagSetters1
{
    /// <summary>Sets the option blame hang.</summary>
    public static T SetBlameHang<T>(this T o, bool? value)
        where T : DotNetOptions => o.Set("BlameHang", value);

    /// <summary>Switches blame hang on.</summary>
    public static T EnableBlameHang<T>(this T o)
        where T : DotNetOptions => o.Set("BlameHang", true);

    /// <summary>Switches blame hang off.</summary>
    public static T DisableBlameHang<T>(this T o)
        where T : DotNetOptions => o.Set("BlameHang", false);

    /// <summary>Leaves blame hang to the command.</summary>
    public static T ResetBlameHang<T>(this T o)
        where T : DotNetOptions => o.Set("BlameHang", null);

    /// <summary>Sets the option blame mode.</summary>
    public static T SetBlameMode<T>(this T o, bool? value)
        where T : DotNetOptions => o.Set("BlameMode", value);

    /// <summary>Switches blame mode on.</summary>
    public static T EnableBlameMode<T>(this T o)
        where T : DotNetOptions => o.Set("BlameMode", true);

    /// <summary>Switches blame mode off.</summary>
    public static T DisableBlameMode<T>(this T o)
        where T : DotNetOptions => o.Set("BlameMode", false);

    /// <summary>Leaves blame mode to the command.</summary>
    public static T ResetBlameMode<T>(this T o)
        where T : DotNetOptions => o.Set("BlameMode", null);

    /// <summary>Sets the option disable buffering.</summary>
    public static T SetDisableBuffering<T>(this T o, bool? value)
        where T : DotNetOptions => o.Set("DisableBuffering", value);

    /// <summary>Switches disable buffering on.</summary>
    public static T EnableDisableBuffering<T>(this T o)
        where T : DotNetOptions => o.Set("DisableBuffering", true);

    /// <summary>Switches disable buffering off.</summary>
    public static T DisableDisableBuffering<T>(this T o)
        where T : DotNetOptions => o.Set("DisableBuffering", false);

    /// <summary>Leaves disable buffering to the command.</summary>
    public static T ResetDisableBuffering<T>(this T o)
        where T : DotNetOptions => o.Set("DisableBuffering", null);

    /// <summary>Sets the option disable parallel.</summary>
    public static T SetDisableParallel<T>(this T o, bool? value)
        where T : DotNetOptions => o.Set("DisableParallel", value);

    /// <summary>Switches disable parallel on.</summary>
    public static T EnableDisableParallel<T>(this T o)
        where T : DotNetOptions => o.Set("DisableParallel", true);

    /// <summary>Switches disable parallel off.</summary>
    public static T DisableDisableParallel<T>(this T o)
        where T : DotNetOptions => o.Set("DisableParallel", false);

    /// <summary>Leaves disable parallel to the command.</summary>
    public static T ResetDisableParallel<T>(this T o)
        where T : DotNetOptions => o.Set("DisableParallel", null);

    /// <summary>Sets the option force.</summary>
    public static T SetForce<T>(this T o, bool? value)
        where T : DotNetOptions => o.Set("Force", value);

    /// <summary>Switches force on.</summary>
    public static T EnableForce<T>(this T o)
        where T : DotNetOptions => o.Set("Force", true);

    /// <summary>Switches force off.</summary>
    public static T DisableForce<T>(this T o)
        where T : DotNetOptions => o.Set("Force", false);

    /// <summary>Leaves force to the command.</summary>
    public static T ResetForce<T>(this T o)
        where T : DotNetOptions => o.Set("Force", null);

    /// <summary>Sets the option force english output.</summary>
    public static T SetForceEnglishOutput<T>(this T o, bool? value)
        where T : DotNetOptions => o.Set("ForceEnglishOutput", value);

    /// <summary>Switches force english output on.</summary>
    public static T EnableForceEnglishOutput<T>(this T o)
        where T : DotNetOptions => o.Set("ForceEnglishOutput", true);

    /// <summary>Switches force english output off.</summary>
    public static T DisableForceEnglishOutput<T>(this T o)
        where T : DotNetOptions => o.Set("ForceEnglishOutput", false);

    /// <summary>Leaves force english output to the command.</summary>
    public static T ResetForceEnglishOutput<T>(this T o)
        where T : DotNetOptions => o.Set("ForceEnglishOutput", null);

    /// <summary>Sets the option force evaluate.</summary>
    public static T SetForceEvaluate<T>(this T o, bool? value)
        where T : DotNetOptions => o.Set("ForceEvaluate", value);

    /// <summary>Switches force evaluate on.</summary>
    public static T EnableForceEvaluate<T>(this T o)
        where T : DotNetOptions => o.Set("ForceEvaluate", true);

    /// <summary>Switches force evaluate off.</summary>
    public static T DisableForceEvaluate<T>(this T o)
        where T : DotNetOptions => o.Set("ForceEvaluate", false);

    /// <summary>Leaves force evaluate to the command.</summary>
    public static T ResetForceEvaluate<T>(this T o)
        where T : DotNetOptions => o.Set("ForceEvaluate", null);

    /// <summary>Sets the option global.</summary>
    public static T SetGlobal<T>(this T o, bool? value)
        where T : DotNetOptions => o.Set("Global", value);

    /// <summary>Switches global on.</summary>
    public static T EnableGlobal<T>(this T o)
        where T : DotNetOptions => o.Set("Global", true);

    /// <summary>Switches global off.</summary>
    public static T DisableGlobal<T>(this T o)
        where T : DotNetOptions => o.Set("Global", false);

    /// <summary>Leaves global to the command.</summary>
    public static T ResetGlobal<T>(this T o)
        where T : DotNetOptions => o.Set("Global", null);

    /// <summary>Sets the option ignore failed sources.</summary>
    public static T SetIgnoreFailedSources<T>(this T o, bool? value)
        where T : DotNetOptions => o.Set("IgnoreFailedSources", value);

    /// <summary>Switches ignore failed sources on.</summary>
    public static T EnableIgnoreFailedSources<T>(this T o)
        where T : DotNetOptions => o.Set("IgnoreFailedSources", true);

    /// <summary>Switches ignore failed sources off.</summary>
    public static T DisableIgnoreFailedSources<T>(this T o)
        where T : DotNetOptions => o.Set("IgnoreFailedSources", false);

    /// <summary>Leaves ignore failed sources to the command.</summary>
    public static T ResetIgnoreFailedSources<T>(this T o)
        where T : DotNetOptions => o.Set("IgnoreFailedSources", null);
}
