using System.Collections.Immutable;

namespace Nuke.Common.Tooling;

/// <summary>The changes that setters are made of.</summary>
internal static class OptionsChange
{
    public static T Set<T>(this T options, string name, object? value)
        where T : Options => (T)options.With(name, value);

    public static T SetList<T>(this T options, string name, IEnumerable<string> values)
        where T : Options => options.Set(name, values.ToImmutableList());

    public static T AddList<T>(this T options, string name, IEnumerable<string> values)
        where T : Options => options.Set(name, List(options, name).AddRange(values));

    public static T RemoveList<T>(this T options, string name, IEnumerable<string> values)
        where T : Options => options.Set(name, List(options, name).RemoveRange(values));

    public static T SetPair<T>(this T options, string name, string key, object? value)
        where T : Options
    {
        var pairs = options.Get<ImmutableSortedDictionary<string, object>>(name);
        pairs ??= ImmutableSortedDictionary.Create<string, object>(StringComparer.Ordinal);
        return options.Set(name, value is null ? pairs.Remove(key) : pairs.SetItem(key, value));
    }

    /// <summary>One of the build properties.</summary>
    public static T SetNamed<T>(this T options, string key, object? value)
        where T : Options => options.SetPair("Properties", key, value);

    private static ImmutableList<string> List(Options options, string name) =>
        options.Get<ImmutableList<string>>(name) ?? [];
}
