using Nuke.Common.Execution;

namespace Nuke.Common.Tooling;

/// <summary>Runs programs by their options.</summary>
public abstract class ToolTasks
{
    private protected ToolTasks() { }

    internal static IReadOnlyCollection<Output> Run(ToolOptions options)
    {
        var session = BuildSession.Current;
        foreach (var secret in options.ProcessRedactedSecrets)
        {
            session.Secrets.Add(secret);
        }
        using var process = ProcessTasks.StartProcess(
            options.ProcessToolPath ?? options.DefaultTool,
            ArgumentText.Join(options.WithDefaults().Arguments()),
            options.ProcessWorkingDirectory,
            Environment(session, options),
            options.ProcessExecutionTimeout,
            options.ProcessOutputLogging,
            options.ProcessInvocationLogging,
            options.Logger
        );
        process.AssertWaitForExit();
        if (options.ExitHandler is { } handler)
        {
            handler(process);
        }
        else if (options.ProcessExitHandling ?? true)
        {
            process.AssertZeroExitCode();
        }
        return process.Output;
    }

    internal static IEnumerable<(T Settings, IReadOnlyCollection<Output> Output)> RunAll<T>(
        CombinatorialConfigure<T> configurator,
        int degreeOfParallelism,
        bool completeOnFailure
    )
        where T : ToolOptions, new()
    {
        var all = configurator(new T()).ToList();
        var results = new (T, IReadOnlyCollection<Output>)[all.Count];
        var failures = new Exception?[all.Count];
        var limit = new ParallelOptions { MaxDegreeOfParallelism = degreeOfParallelism };
        Parallel.For(
            0,
            all.Count,
            limit,
            (i, state) =>
            {
                try
                {
                    results[i] = (all[i], Run(all[i]));
                }
                catch (ProcessException exception)
                {
                    failures[i] = exception;
                    if (!completeOnFailure)
                    {
                        state.Stop();
                    }
                }
            }
        );
        var thrown = failures.OfType<Exception>().ToList();
        return thrown.Count switch
        {
            0 => results,
            1 => throw thrown[0],
            _ => throw new AggregateException(thrown),
        };
    }

    private static Dictionary<string, string>? Environment(
        BuildSession session,
        ToolOptions options
    )
    {
        if (options.ProcessEnvironmentVariables.Count == 0)
        {
            return null;
        }
        var all = new Dictionary<string, string>(session.Variables);
        foreach (var (key, value) in options.ProcessEnvironmentVariables)
        {
            all[key] = value;
        }
        return all;
    }
}
