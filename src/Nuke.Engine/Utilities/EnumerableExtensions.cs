namespace Nuke.Common.Utilities.Collections;

/// <summary>What builds say about sequences.</summary>
public static class EnumerableExtensions
{
    /// <summary>Does something with each item, at once and in order.</summary>
    public static void ForEach<T>(this IEnumerable<T> enumerable, Action<T> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        enumerable.ForEach((x, _) => action(x));
    }

    /// <summary>Does something with each item and its index from 0, at once and in order.</summary>
    public static void ForEach<T>(this IEnumerable<T> enumerable, Action<T, int> action)
    {
        ArgumentNullException.ThrowIfNull(enumerable);
        ArgumentNullException.ThrowIfNull(action);
        var index = 0;
        foreach (var item in enumerable)
        {
            action(item, index++);
        }
    }

    /// <summary>The items that are there.</summary>
    public static IEnumerable<T> WhereNotNull<T>(this IEnumerable<T?> enumerable)
        where T : class => enumerable.OfType<T>();
}
