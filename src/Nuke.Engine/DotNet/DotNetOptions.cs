using System.Text.RegularExpressions;
using Nuke.Common.Execution;
using Nuke.Common.Tooling;
using Serilog;

namespace Nuke.Common.Tools.DotNet;

/// <summary>The base of the options of all <c>dotnet</c> commands.</summary>
public abstract partial class DotNetOptions : ToolOptions
{
    private const string VerbosityName = nameof(Verbosity);

    internal override string DefaultTool => ToolPathResolver.DotNet;

    internal override Action<OutputType, string>? Logger => base.Logger ?? LogLine;

    internal override ToolOptions WithDefaults() =>
        BuildSession.Current.DotNetVerbosity is { } verbosity
        && Table.Has(VerbosityName)
        && Get<DotNetVerbosity>(VerbosityName) is null
            ? (ToolOptions)With(VerbosityName, verbosity)
            : this;

    /// <summary>Warnings and errors of compilers keep their level.</summary>
    internal static void LogLine(OutputType type, string line)
    {
        var level = Marker().Match(line).Groups["level"].Value;
        if (level == "warning")
        {
            Log.Warning("{Line}", line);
        }
        else if (level == "error" || type == OutputType.Err)
        {
            Log.Error("{Line}", line);
        }
        else
        {
            Log.Debug("{Line}", line);
        }
    }

    [GeneratedRegex(@":\s(?<level>warning|error)\s[A-Z]+\d+\s*:")]
    private static partial Regex Marker();
}
