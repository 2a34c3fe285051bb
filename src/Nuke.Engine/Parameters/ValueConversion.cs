using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Nuke.Common.CI;
using Nuke.Common.IO;

namespace Nuke.Common.Execution;

/// <summary>Turns supplied words into values of parameter types.</summary>
internal static class ValueConversion
{
    /// <exception cref="FormatException">The words do not fit; the message says how.</exception>
    public static object? Convert(ParameterMember parameter, RawValue raw)
    {
        var type = Nullable.GetUnderlyingType(parameter.Type) ?? parameter.Type;
        if (raw.Json is { ValueKind: JsonValueKind.Object } json)
        {
            return Complex(type, json);
        }
        var element = ElementType(type);
        if (element is not null)
        {
            var words = Split(raw.Words, parameter.Attribute.Separator);
            return Collect(type, element, [.. words.Select(x => One(element, x, raw.Source))]);
        }
        if (raw.Words.Count > 1)
        {
            throw new FormatException(
                $"takes one value but got {raw.Words.Count}: {string.Join(' ', raw.Words)}"
            );
        }
        var word = raw.Words.Count == 0 ? null : raw.Words[0];
        if (word is not null && parameter.Attribute is PartitionAttribute shared)
        {
            return Partition.Parse(word, shared.Total);
        }
        if (parameter.IsFlag)
        {
            return string.IsNullOrEmpty(word) ? word is null : One(type, word, raw.Source);
        }
        return word is null
            ? throw new FormatException("needs a value")
            : One(type, word, raw.Source);
    }

    public static Type? ElementType(Type type)
    {
        if (type.IsArray)
        {
            return type.GetElementType();
        }
        return type.IsGenericType && type.IsAssignableTo(typeof(System.Collections.IEnumerable))
            ? type.GetGenericArguments()[0]
            : null;
    }

    private static object? Complex(Type type, JsonElement json)
    {
        try
        {
            return json.Deserialize(type);
        }
        catch (Exception exception)
            when (exception is JsonException or NotSupportedException or InvalidOperationException)
        {
            throw new FormatException($"a JSON object is not a value of type {type.Name}");
        }
    }

    private static AbsolutePath PathOf(string word, ParameterSource source)
    {
        try
        {
            return AbsolutePathConverter.Resolve(word, source.Anchor);
        }
        catch (ArgumentException exception)
        {
            throw new FormatException(exception.Message);
        }
    }

    private static object Collect(Type type, Type element, object?[] values)
    {
        var array = Array.CreateInstance(element, values.Length);
        values.CopyTo(array, 0);
        return type.IsInstanceOfType(array) ? array : Activator.CreateInstance(type, array)!;
    }

    private static IEnumerable<string> Split(IReadOnlyList<string> words, string? separator) =>
        string.IsNullOrEmpty(separator) || words.Count != 1
            ? words
            : words[0].Split(separator, StringSplitOptions.RemoveEmptyEntries);

    public static object? One(Type type, string word, ParameterSource source)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string) || type == typeof(object))
        {
            return word;
        }
        if (type == typeof(bool))
        {
            return bool.TryParse(word, out var flag) ? flag : throw Misfit(word, "true or false");
        }
        if (type == typeof(AbsolutePath))
        {
            return PathOf(word, source);
        }
        if (type == typeof(Partition))
        {
            return Partition.Parse(word);
        }
        if (ValueSets.FromType(type)?.ToList() is { } set)
        {
            return FromSet(word, set);
        }
        try
        {
            return Parse(type, word);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw Misfit(word, $"a value of type {type.Name}");
        }
    }

    private static object? FromSet(string word, List<(string Text, object? Object)> set)
    {
        var found = set.FindIndex(x => x.Text.Equals(word, StringComparison.OrdinalIgnoreCase));
        var names = set.Select(x => x.Text).ToList();
        return found >= 0
            ? set[found].Object
            : throw new FormatException(
                $"'{word}' is not one of {string.Join(", ", names)}." + Suggestion.Text(word, names)
            );
    }

    private static object? Parse(Type type, string word)
    {
        if (type.IsPrimitive || type == typeof(decimal))
        {
            return System.Convert.ChangeType(word, type, CultureInfo.InvariantCulture);
        }
        if (type.GetCustomAttribute<TypeConverterAttribute>() is { } declared)
        {
            var converter = Type.GetType(declared.ConverterTypeName, throwOnError: true)!;
            return ((TypeConverter)Activator.CreateInstance(converter)!).ConvertFrom(
                null,
                CultureInfo.InvariantCulture,
                word
            );
        }
        return TypeDescriptor.GetConverter(type).ConvertFromInvariantString(word);
    }

    private static FormatException Misfit(string word, string expected) =>
        new($"'{word}' is not {expected}");
}
