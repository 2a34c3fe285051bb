using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>The commands of <c>dotnet</c>. Safe for concurrent use.</summary>
/// <remarks>The methods of each command are written from its settings class.</remarks>
public sealed partial class DotNetTasks : ToolTasks
{
    /// <summary>The program that is used.</summary>
    public static string DotNetPath => ToolPathResolver.DotNet;

    /// <summary>Runs any command.</summary>
    public static IReadOnlyCollection<Output> DotNet(
        ArgumentStringHandler arguments,
        string? workingDirectory = null,
        IReadOnlyDictionary<string, string>? environmentVariables = null,
        int? timeout = null,
        bool? logOutput = null,
        bool? logInvocation = null,
        Action<OutputType, string>? logger = null,
        Func<IProcess, object?>? exitHandler = null
    ) =>
        new ToolRunner(DotNetPath).Run(
            arguments,
            workingDirectory,
            environmentVariables,
            timeout,
            logOutput,
            logInvocation,
            logger ?? DotNetOptions.LogLine,
            exitHandler is null ? null : x => exitHandler(x)
        );
}
