using System.ComponentModel;
using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>How much <c>dotnet</c> commands write.</summary>
[TypeConverter(typeof(TypeConverter<DotNetVerbosity>))]
public sealed class DotNetVerbosity : Enumeration
{
    /// <summary>Errors only.</summary>
    public static readonly DotNetVerbosity quiet = new() { Value = nameof(quiet) };

    /// <summary>Little.</summary>
    public static readonly DotNetVerbosity minimal = new() { Value = nameof(minimal) };

    /// <summary>The usual.</summary>
    public static readonly DotNetVerbosity normal = new() { Value = nameof(normal) };

    /// <summary>Much.</summary>
    public static readonly DotNetVerbosity detailed = new() { Value = nameof(detailed) };

    /// <summary>Everything.</summary>
    public static readonly DotNetVerbosity diagnostic = new() { Value = nameof(diagnostic) };
}
