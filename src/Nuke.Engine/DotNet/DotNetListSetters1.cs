using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options that are lists. Each gives a changed copy.</summary>
public static class DotNetListSetters1
{
    /// <summary>Replaces the diagnostics.</summary>
    public static T SetDiagnostics<T>(this T o, params string[] values)
        where T : DotNetOptions => o.SetList("Diagnostics", values);

    /// <summary>Replaces the diagnostics.</summary>
    public static T SetDiagnostics<T>(this T o, IEnumerable<string> values)
        where T : DotNetOptions => o.SetList("Diagnostics", values);

    /// <summary>Adds to the diagnostics.</summary>
    public static T AddDiagnostics<T>(this T o, params string[] values)
        where T : DotNetOptions => o.AddList("Diagnostics", values);

    /// <summary>Adds to the diagnostics.</summary>
    public static T AddDiagnostics<T>(this T o, IEnumerable<string> values)
        where T : DotNetOptions => o.AddList("Diagnostics", values);

    /// <summary>Removes from the diagnostics.</summary>
    public static T RemoveDiagnostics<T>(this T o, params string[] values)
        where T : DotNetOptions => o.RemoveList("Diagnostics", values);

    /// <summary>Removes all diagnostics.</summary>
    public static T ClearDiagnostics<T>(this T o)
        where T : DotNetOptions => o.Set("Diagnostics", null);

    /// <summary>Replaces the exclude.</summary>
    public static T SetExclude<T>(this T o, params string[] values)
        where T : DotNetOptions => o.SetList("Exclude", values);

    /// <summary>Replaces the exclude.</summary>
    public static T SetExclude<T>(this T o, IEnumerable<string> values)
        where T : DotNetOptions => o.SetList("Exclude", values);

    /// <summary>Adds to the exclude.</summary>
    public static T AddExclude<T>(this T o, params string[] values)
        where T : DotNetOptions => o.AddList("Exclude", values);

    /// <summary>Adds to the exclude.</summary>
    public static T AddExclude<T>(this T o, IEnumerable<string> values)
        where T : DotNetOptions => o.AddList("Exclude", values);

    /// <summary>Removes from the exclude.</summary>
    public static T RemoveExclude<T>(this T o, params string[] values)
        where T : DotNetOptions => o.RemoveList("Exclude", values);

    /// <summary>Removes all exclude.</summary>
    public static T ClearExclude<T>(this T o)
        where T : DotNetOptions => o.Set("Exclude", null);

    /// <summary>Replaces the include.</summary>
    public static T SetInclude<T>(this T o, params string[] values)
        where T : DotNetOptions => o.SetList("Include", values);

    /// <summary>Replaces the include.</summary>
    public static T SetInclude<T>(this T o, IEnumerable<string> values)
        where T : DotNetOptions => o.SetList("Include", values);

    /// <summary>Adds to the include.</summary>
    public static T AddInclude<T>(this T o, params string[] values)
        where T : DotNetOptions => o.AddList("Include", values);

    /// <summary>Adds to the include.</summary>
    public static T AddInclude<T>(this T o, IEnumerable<string> values)
        where T : DotNetOptions => o.AddList("Include", values);

    /// <summary>Removes from the include.</summary>
    public static T RemoveInclude<T>(this T o, params string[] values)
        where T : DotNetOptions => o.RemoveList("Include", values);

    /// <summary>Removes all include.</summary>
    public static T ClearInclude<T>(this T o)
        where T : DotNetOptions => o.Set("Include", null);
}
