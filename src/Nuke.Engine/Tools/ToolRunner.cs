namespace Nuke.Common.Tooling;

/// <summary>What is behind a <see cref="Tool"/> delegate.</summary>
internal sealed class ToolRunner(string path)
{
    public IReadOnlyCollection<Output> Run(
        ArgumentStringHandler arguments,
        string? workingDirectory = null,
        IReadOnlyDictionary<string, string>? environmentVariables = null,
        int? timeout = null,
        bool? logOutput = null,
        bool? logInvocation = null,
        Action<OutputType, string>? logger = null,
        Action<IProcess>? exitHandler = null
    )
    {
        foreach (var secret in arguments.Secrets)
        {
            Execution.BuildSession.Current.Secrets.Add(secret);
        }
        using var process = ProcessTasks.StartProcess(
            path,
            arguments.ToStringAndClear(),
            workingDirectory,
            environmentVariables,
            timeout,
            logOutput,
            logInvocation,
            logger
        );
        process.AssertWaitForExit();
        (exitHandler ?? (x => x.AssertZeroExitCode()))(process);
        return process.Output;
    }
}
