using System.Collections.Immutable;

namespace Nuke.Common.Tooling;

/// <summary>
/// Named values in the order they were first set. Every change gives a copy, so a base can be
/// shared by many calls.
/// </summary>
public abstract class Options
{
    private ImmutableDictionary<string, object> _values = ImmutableDictionary<string, object>.Empty;
    private ImmutableList<string> _order = [];

    internal IEnumerable<(string Name, object Value)> Values => _order.Select(x => (x, _values[x]));

    internal T? Get<T>(string name) =>
        _values.GetValueOrDefault(name) is { } value ? (T)value : default;

    internal Options With(string name, object? value)
    {
        var copy = (Options)MemberwiseClone();
        copy._values = value is null ? _values.Remove(name) : _values.SetItem(name, value);
        if (value is null || !_order.Contains(name))
        {
            copy._order = value is null ? _order.Remove(name) : _order.Add(name);
        }
        return copy;
    }
}
