using System.Diagnostics;
using Nuke.Common.Execution;
using Serilog;
using Serilog.Events;

namespace Nuke.Common.Tooling;

/// <summary>Starts processes. Safe for concurrent use.</summary>
public static class ProcessTasks
{
    /// <summary>Whether output is logged when a call does not say. Default true.</summary>
    public static bool DefaultLogOutput { get; set; } = true;

    /// <summary>Whether calls are logged when a call does not say. Default true.</summary>
    public static bool DefaultLogInvocation { get; set; } = true;

    /// <summary>Logs a line of output as calls without a logger of their own do.</summary>
    public static void DefaultLogger(OutputType type, string output) =>
        Log.Write(
            type == OutputType.Std ? LogEventLevel.Debug : LogEventLevel.Error,
            "{Line}",
            output
        );

    /// <summary>Starts a program.</summary>
    /// <param name="toolPath">Its path, or its name to be found on PATH.</param>
    /// <param name="arguments">Its arguments as one text; double quotes group.</param>
    /// <param name="workingDirectory">Default: the directory the build was called from.</param>
    /// <param name="environmentVariables">The whole environment; default: the build's.</param>
    /// <param name="timeout">Milliseconds; default: none.</param>
    /// <param name="logOutput">Whether its lines are logged.</param>
    /// <param name="logInvocation">Whether the call is logged.</param>
    /// <param name="logger">Takes each line instead of the log.</param>
    /// <param name="outputFilter">Changes each line first, to hide secrets.</param>
    public static IProcess StartProcess(
        string toolPath,
        string? arguments = null,
        string? workingDirectory = null,
        IReadOnlyDictionary<string, string>? environmentVariables = null,
        int? timeout = null,
        bool? logOutput = null,
        bool? logInvocation = null,
        Action<OutputType, string>? logger = null,
        Func<string, string>? outputFilter = null
    )
    {
        ArgumentNullException.ThrowIfNull(toolPath);
        var filter = outputFilter ?? (x => x);
        var session = BuildSession.Current;
        var file = ToolPathResolver.Resolve(toolPath);
        var folder = workingDirectory ?? session.WorkingDirectory;
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException(
                $"Cannot start '{toolPath}': its working directory '{folder}' does not exist."
            );
        }
        if (logInvocation ?? DefaultLogInvocation)
        {
            Log.Information("> {Tool} {Arguments}", file, filter(arguments ?? ""));
        }
        var log = logger ?? DefaultLogger;
        var isLogged = logOutput ?? DefaultLogOutput;
        var context = ExecutionContext.Capture();
        var call = new ToolCall(
            timeout,
            session.Secrets,
            (type, line) => Forward(context, isLogged ? () => log(type, filter(line)) : null)
        );
        var info = Info(file, arguments, folder, environmentVariables);
        var process = new ToolProcess(info, filter(arguments ?? ""), call);
        process.Start();
        return process;
    }

    /// <summary>Starts a command line of the system's shell.</summary>
    public static IProcess StartShell(
        string command,
        string? workingDirectory = null,
        IReadOnlyDictionary<string, string>? environmentVariables = null,
        int? timeout = null,
        bool? logOutput = null,
        bool? logInvocation = null,
        Action<OutputType, string>? logger = null,
        Func<string, string>? outputFilter = null
    )
    {
        ArgumentNullException.ThrowIfNull(command);
        return StartProcess(
            OperatingSystem.IsWindows() ? "cmd" : "bash",
            OperatingSystem.IsWindows() ? $"/c {command}" : ArgumentText.Join(["-c", command]),
            workingDirectory,
            environmentVariables,
            timeout,
            logOutput,
            logInvocation,
            logger,
            outputFilter
        );
    }

    /// <summary>
    /// Lines arrive on other threads; they belong to the flow that started the process.
    /// </summary>
    private static void Forward(ExecutionContext? context, Action? action)
    {
        if (action is not null && context is not null)
        {
            ExecutionContext.Run(context, x => ((Action)x!)(), action);
        }
    }

    /// <summary>For programs that write progress to their error stream.</summary>
    internal static void LogAsOutput(OutputType type, string line) =>
        DefaultLogger(OutputType.Std, line);

    private static ProcessStartInfo Info(
        string file,
        string? arguments,
        string folder,
        IReadOnlyDictionary<string, string>? environment
    )
    {
        var isAssembly = file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
        var info = new ProcessStartInfo(isAssembly ? ToolPathResolver.DotNet : file)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        if (isAssembly)
        {
            info.ArgumentList.Add(file);
        }
        foreach (var word in ArgumentText.Split(arguments ?? ""))
        {
            info.ArgumentList.Add(word);
        }
        if (environment is not null)
        {
            info.Environment.Clear();
        }
        foreach (var (key, value) in environment ?? BuildSession.Current.Variables)
        {
            info.Environment[key] = value;
        }
        return info;
    }
}
