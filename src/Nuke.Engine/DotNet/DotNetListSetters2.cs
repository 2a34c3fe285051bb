using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options that are lists. Each gives a changed copy.</summary>
public static class DotNetListSetters2
{
    /// <summary>Replaces the loggers.</summary>
    public static T SetLoggers<T>(this T o, params string[] values)
        where T : DotNetOptions => o.SetList("Loggers", values);

    /// <summary>Replaces the loggers.</summary>
    public static T SetLoggers<T>(this T o, IEnumerable<string> values)
        where T : DotNetOptions => o.SetList("Loggers", values);

    /// <summary>Adds to the loggers.</summary>
    public static T AddLoggers<T>(this T o, params string[] values)
        where T : DotNetOptions => o.AddList("Loggers", values);

    /// <summary>Adds to the loggers.</summary>
    public static T AddLoggers<T>(this T o, IEnumerable<string> values)
        where T : DotNetOptions => o.AddList("Loggers", values);

    /// <summary>Removes from the loggers.</summary>
    public static T RemoveLoggers<T>(this T o, params string[] values)
        where T : DotNetOptions => o.RemoveList("Loggers", values);

    /// <summary>Removes all loggers.</summary>
    public static T ClearLoggers<T>(this T o)
        where T : DotNetOptions => o.Set("Loggers", null);

    /// <summary>Replaces the sources.</summary>
    public static T SetSources<T>(this T o, params string[] values)
        where T : DotNetOptions => o.SetList("Sources", values);

    /// <summary>Replaces the sources.</summary>
    public static T SetSources<T>(this T o, IEnumerable<string> values)
        where T : DotNetOptions => o.SetList("Sources", values);

    /// <summary>Adds to the sources.</summary>
    public static T AddSources<T>(this T o, params string[] values)
        where T : DotNetOptions => o.AddList("Sources", values);

    /// <summary>Adds to the sources.</summary>
    public static T AddSources<T>(this T o, IEnumerable<string> values)
        where T : DotNetOptions => o.AddList("Sources", values);

    /// <summary>Removes from the sources.</summary>
    public static T RemoveSources<T>(this T o, params string[] values)
        where T : DotNetOptions => o.RemoveList("Sources", values);

    /// <summary>Removes all sources.</summary>
    public static T ClearSources<T>(this T o)
        where T : DotNetOptions => o.Set("Sources", null);

    /// <summary>Replaces the targets.</summary>
    public static T SetTargets<T>(this T o, params string[] values)
        where T : DotNetOptions => o.SetList("Targets", values);

    /// <summary>Replaces the targets.</summary>
    public static T SetTargets<T>(this T o, IEnumerable<string> values)
        where T : DotNetOptions => o.SetList("Targets", values);

    /// <summary>Adds to the targets.</summary>
    public static T AddTargets<T>(this T o, params string[] values)
        where T : DotNetOptions => o.AddList("Targets", values);

    /// <summary>Adds to the targets.</summary>
    public static T AddTargets<T>(this T o, IEnumerable<string> values)
        where T : DotNetOptions => o.AddList("Targets", values);

    /// <summary>Removes from the targets.</summary>
    public static T RemoveTargets<T>(this T o, params string[] values)
        where T : DotNetOptions => o.RemoveList("Targets", values);

    /// <summary>Removes all targets.</summary>
    public static T ClearTargets<T>(this T o)
        where T : DotNetOptions => o.Set("Targets", null);
}
