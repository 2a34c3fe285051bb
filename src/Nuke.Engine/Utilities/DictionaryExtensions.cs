namespace Nuke.Common.Utilities.Collections;

/// <summary>What builds say about dictionaries.</summary>
public static class DictionaryExtensions
{
    /// <summary>Adds a pair and gives the dictionary back, to add the next one.</summary>
    /// <exception cref="ArgumentException">The key is there already.</exception>
    public static Dictionary<TKey, TValue> AddPair<TKey, TValue>(
        this Dictionary<TKey, TValue> dictionary,
        TKey key,
        TValue value
    )
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        dictionary.Add(key, value);
        return dictionary;
    }

    /// <summary>Adds a pair with the value's text, <c>AddPair("Passed", 3)</c>.</summary>
    /// <inheritdoc cref="AddPair{TKey, TValue}"/>
    public static Dictionary<string, string> AddPair(
        this Dictionary<string, string> dictionary,
        string key,
        object? value
    ) => dictionary.AddPair<string, string>(key, $"{value}");
}
