using System.ComponentModel;
using System.Globalization;
using Nuke.Common.Execution;

namespace Nuke.Common.IO;

/// <summary>Reads paths from text; relative text counts from the working directory.</summary>
internal sealed class AbsolutePathConverter : TypeConverter
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string);

    public override object? ConvertFrom(
        ITypeDescriptorContext? context,
        CultureInfo? culture,
        object value
    ) => value is string text ? Resolve(text, BuildSession.Current.WorkingDirectory) : null;

    public static AbsolutePath Resolve(string text, string anchor) =>
        PathText.HasRoot(text) ? AbsolutePath.Create(text) : AbsolutePath.Create(anchor) / text;
}
