using System.Collections.Immutable;
using Pairs = System.Collections.Immutable.ImmutableSortedDictionary<string, object>;

namespace Nuke.Common.Tooling;

/// <summary>The changes that setters are made of.</summary>
internal static class OptionsChange
{
    private static readonly StringComparer Order = StringComparer.Ordinal;

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
        var pairs = options.Get<Pairs>(name) ?? Pairs.Empty.WithComparers(Order);
        return options.Set(name, value is null ? pairs.Remove(key) : pairs.SetItem(key, value));
    }

    public static T SetPairs<T>(
        this T options,
        string name,
        IEnumerable<KeyValuePair<string, object>> pairs
    )
        where T : Options => options.Set(name, pairs.ToImmutableSortedDictionary(Order));

    /// <summary>Inverts a flag among the pairs; what is no flag stays.</summary>
    public static T TogglePair<T>(this T options, string name, string key)
        where T : Options =>
        options.Get<Pairs>(name)?.GetValueOrDefault(key) is bool flag
            ? options.SetPair(name, key, !flag)
            : options;

    /// <summary>Hides a text in all output.</summary>
    public static T Redact<T>(this T options, string? text)
        where T : ToolOptions =>
        string.IsNullOrEmpty(text) ? options : options.AddProcessRedactedSecrets(text);

    private static ImmutableList<string> List(Options options, string name) =>
        options.Get<ImmutableList<string>>(name) ?? [];
}
