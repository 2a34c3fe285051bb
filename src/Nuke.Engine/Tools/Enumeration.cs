using System.ComponentModel;
using System.Globalization;
using System.Reflection;

namespace Nuke.Common.Tooling;

/// <summary>
/// The base of closed sets of named texts: static fields of the deriving type. Equal by type and
/// value. Mark the deriving type with <see cref="TypeConverterAttribute"/> and
/// <see cref="TypeConverter{T}"/> to use it for parameters.
/// </summary>
public abstract class Enumeration
{
    /// <summary>The text of the value.</summary>
    protected string Value { get; set; } = "";

    /// <summary>The text of the value.</summary>
    public static implicit operator string(Enumeration value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Value;
    }

    /// <summary>Whether type and value are the same.</summary>
    public static bool operator ==(Enumeration? a, Enumeration? b) => Equals(a, b);

    /// <summary>Whether type or value differ.</summary>
    public static bool operator !=(Enumeration? a, Enumeration? b) => !Equals(a, b);

    /// <inheritdoc/>
    public override bool Equals(object? obj) =>
        obj is Enumeration other && other.GetType() == GetType() && other.Value == Value;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(GetType(), Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    internal static IEnumerable<FieldInfo> Fields(Type type) =>
        type.GetFields(BindingFlags.Static | BindingFlags.Public)
            .Where(x => x.FieldType.IsAssignableTo(typeof(Enumeration)));

    internal static object? Find(Type type, string text) =>
        Fields(type)
            .FirstOrDefault(x => x.Name.Equals(text, StringComparison.OrdinalIgnoreCase))
            ?.GetValue(null);

    /// <summary>Reads a value by the name of its field, ignoring case.</summary>
    public class TypeConverter<T> : TypeConverter
        where T : Enumeration
    {
        /// <inheritdoc/>
        public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
            sourceType == typeof(string);

        /// <inheritdoc/>
        public override object? ConvertFrom(
            ITypeDescriptorContext? context,
            CultureInfo? culture,
            object value
        ) =>
            value is string text
                ? Find(typeof(T), text)
                    ?? throw new FormatException($"'{text}' is not a {typeof(T).Name}.")
                : base.ConvertFrom(context, culture, value);
    }
}
