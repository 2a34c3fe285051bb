using System.ComponentModel;
using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>The forms of packages of symbols.</summary>
[TypeConverter(typeof(TypeConverter<DotNetSymbolPackageFormat>))]
public sealed class DotNetSymbolPackageFormat : Enumeration
{
    /// <summary>A package of its own kind, which symbol servers of NuGet take.</summary>
    public static readonly DotNetSymbolPackageFormat snupkg = new() { Value = nameof(snupkg) };

    /// <summary>An ordinary package with symbols in it.</summary>
#pragma warning disable CA1707 // NUKE's name.
    public static readonly DotNetSymbolPackageFormat symbols_nupkg = new()
#pragma warning restore CA1707
    {
        Value = "symbols.nupkg",
    };
}
