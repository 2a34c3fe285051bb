using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options that are on or off. Each gives a changed copy.</summary>
public static class DotNetFlagSetters4
{
    /// <summary>Sets the option verify no changes.</summary>
    public static T SetVerifyNoChanges<T>(this T o, bool? value)
        where T : DotNetOptions => o.Set("VerifyNoChanges", value);

    /// <summary>Switches verify no changes on.</summary>
    public static T EnableVerifyNoChanges<T>(this T o)
        where T : DotNetOptions => o.Set("VerifyNoChanges", true);

    /// <summary>Switches verify no changes off.</summary>
    public static T DisableVerifyNoChanges<T>(this T o)
        where T : DotNetOptions => o.Set("VerifyNoChanges", false);

    /// <summary>Leaves verify no changes to the command.</summary>
    public static T ResetVerifyNoChanges<T>(this T o)
        where T : DotNetOptions => o.Set("VerifyNoChanges", null);
}
