using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.Docker;

/// <summary>
/// The program <c>docker</c>, with its arguments as text. Safe for concurrent use.
/// </summary>
public sealed class DockerTasks : ToolTasks
{
    /// <summary>The program that is used: variable <c>DOCKER_EXE</c>, or the one on PATH.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static string DockerPath => ToolPathResolver.GetPathExecutable("docker");

    /// <summary>
    /// Runs a command. What it writes to its error stream is mostly progress, so it is logged like
    /// its output; the exit code says whether it failed.
    /// </summary>
    public static IReadOnlyCollection<Output> Docker(
        ArgumentStringHandler arguments,
        string? workingDirectory = null,
        IReadOnlyDictionary<string, string>? environmentVariables = null,
        int? timeout = null,
        bool? logOutput = null,
        bool? logInvocation = null,
        Action<OutputType, string>? logger = null,
        Func<IProcess, object?>? exitHandler = null
    ) =>
        new ToolRunner(DockerPath).Run(
            arguments,
            workingDirectory,
            environmentVariables,
            timeout,
            logOutput,
            logInvocation,
            logger ?? ProcessTasks.LogAsOutput,
            exitHandler is null ? null : x => exitHandler(x)
        );
}
