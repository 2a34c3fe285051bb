namespace Nuke.Common.Tooling;

/// <summary>Runs a program and returns its lines; throws when it fails.</summary>
/// <param name="arguments">What to pass; holes with spaces are quoted, see the handler.</param>
/// <param name="workingDirectory">Default: the build's.</param>
/// <param name="environmentVariables">The whole environment; default: the build's.</param>
/// <param name="timeout">Milliseconds; default: none. Its whole process tree ends with it.</param>
/// <param name="logOutput">Whether its lines are logged. Default true.</param>
/// <param name="logInvocation">Whether the call is logged. Default true.</param>
/// <param name="logger">Takes each line instead of the log.</param>
/// <param name="exitHandler">Judges the exit code instead of the default.</param>
public delegate IReadOnlyCollection<Output> Tool(
    ArgumentStringHandler arguments,
    string? workingDirectory = null,
    IReadOnlyDictionary<string, string>? environmentVariables = null,
    int? timeout = null,
    bool? logOutput = null,
    bool? logInvocation = null,
    Action<OutputType, string>? logger = null,
    Action<IProcess>? exitHandler = null
);
