using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Deploy.Ledger.Tests.Worlds;

/// <summary>Everything a value holds, all the way down, as text.</summary>
internal static class Dump
{
    public static IEqualityComparer<object> Comparer { get; } =
        EqualityComparer<object>.Create(
            (left, right) => Of(left) == Of(right),
            value => Of(value).GetHashCode(StringComparison.Ordinal)
        );

    public static string Of(object? value) =>
        value switch
        {
            null => "null",
            string text => $"'{text}'",
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            DateTimeOffset at => at.ToString("O", CultureInfo.InvariantCulture),
            TimeSpan or Enum or IConvertible => value.ToString()!,
            IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Of))}]",
            _ => $"{value.GetType().Name} {{{string.Join(", ", Parts(value))}}}",
        };

    // A weight's remainder is a weight again: parts of the whole's own type lead nowhere.
    private static IEnumerable<string> Parts(object value) =>
        value
            .GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(part => part.PropertyType != value.GetType())
            .Select(part => $"{part.Name}: {Of(part.GetValue(value))}");
}
