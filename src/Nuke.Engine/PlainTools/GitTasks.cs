using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.Git;

/// <summary>The program <c>git</c>, with its arguments as text. Safe for concurrent use.</summary>
public sealed class GitTasks : ToolTasks
{
    /// <summary>The program that is used: variable <c>GIT_EXE</c>, or the one on PATH.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static string GitPath => ToolPathResolver.GetPathExecutable("git");

    /// <summary>
    /// Runs a command. What it writes to its error stream is mostly progress, so it is logged like
    /// its output; the exit code says whether it failed.
    /// </summary>
    public static IReadOnlyCollection<Output> Git(
        ArgumentStringHandler arguments,
        string? workingDirectory = null,
        IReadOnlyDictionary<string, string>? environmentVariables = null,
        int? timeout = null,
        bool? logOutput = null,
        bool? logInvocation = null,
        Action<OutputType, string>? logger = null,
        Func<IProcess, object?>? exitHandler = null
    ) =>
        new ToolRunner(GitPath).Run(
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
