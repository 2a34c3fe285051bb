using System.Collections.Immutable;

namespace Nuke.Common.Tooling;

/// <summary>How a program is run. Each gives a changed copy.</summary>
public static class ToolOptionsExtensions
{
    /// <summary>Sets the program.</summary>
    public static T SetProcessToolPath<T>(this T o, string? value)
        where T : ToolOptions => o.Set(nameof(ToolOptions.ProcessToolPath), value);

    /// <summary>Sets where it runs.</summary>
    public static T SetProcessWorkingDirectory<T>(this T o, string? value)
        where T : ToolOptions => o.Set(nameof(ToolOptions.ProcessWorkingDirectory), value);

    /// <summary>Sets the timeout in milliseconds.</summary>
    public static T SetProcessExecutionTimeout<T>(this T o, int? value)
        where T : ToolOptions => o.Set(nameof(ToolOptions.ProcessExecutionTimeout), value);

    /// <summary>Sets the timeout.</summary>
    public static T SetProcessExecutionTimeout<T>(this T o, TimeSpan value)
        where T : ToolOptions => o.SetProcessExecutionTimeout((int)value.TotalMilliseconds);

    /// <summary>Sets whether its lines are logged.</summary>
    public static T SetProcessOutputLogging<T>(this T o, bool? value)
        where T : ToolOptions => o.Set(nameof(ToolOptions.ProcessOutputLogging), value);

    /// <summary>Logs its lines.</summary>
    public static T EnableProcessOutputLogging<T>(this T o)
        where T : ToolOptions => o.SetProcessOutputLogging(true);

    /// <summary>Does not log its lines.</summary>
    public static T DisableProcessOutputLogging<T>(this T o)
        where T : ToolOptions => o.SetProcessOutputLogging(false);

    /// <summary>Sets whether the call is logged.</summary>
    public static T SetProcessInvocationLogging<T>(this T o, bool? value)
        where T : ToolOptions => o.Set(nameof(ToolOptions.ProcessInvocationLogging), value);

    /// <summary>Does not log the call.</summary>
    public static T DisableProcessInvocationLogging<T>(this T o)
        where T : ToolOptions => o.SetProcessInvocationLogging(false);

    /// <summary>Sets whether an exit code other than 0 fails.</summary>
    public static T SetProcessExitHandling<T>(this T o, bool? value)
        where T : ToolOptions => o.Set(nameof(ToolOptions.ProcessExitHandling), value);

    /// <summary>Accepts every exit code.</summary>
    public static T DisableProcessExitHandling<T>(this T o)
        where T : ToolOptions => o.SetProcessExitHandling(false);

    /// <summary>Judges the exit code.</summary>
    public static T SetProcessExitHandler<T>(this T o, Action<IProcess> value)
        where T : ToolOptions => o.Set("ProcessExitHandler", value);

    /// <summary>Judges the exit code; the result is ignored.</summary>
    public static T SetProcessExitHandler<T>(this T o, Func<IProcess, object?> value)
        where T : ToolOptions =>
        o.SetProcessExitHandler(
            (IProcess x) =>
            {
                _ = value(x);
            }
        );

    /// <summary>Takes each line instead of the log.</summary>
    public static T SetProcessLogger<T>(this T o, Action<OutputType, string> value)
        where T : ToolOptions => o.Set("ProcessLogger", value);

    /// <summary>Replaces the arguments that follow all others.</summary>
    public static T SetProcessAdditionalArguments<T>(this T o, params string[] values)
        where T : ToolOptions => o.SetList(nameof(ToolOptions.ProcessAdditionalArguments), values);

    /// <summary>Adds arguments that follow all others.</summary>
    public static T AddProcessAdditionalArguments<T>(this T o, params string[] values)
        where T : ToolOptions => o.AddList(nameof(ToolOptions.ProcessAdditionalArguments), values);

    /// <summary>Adds texts to hide.</summary>
    public static T AddProcessRedactedSecrets<T>(this T o, params string[] values)
        where T : ToolOptions => o.AddList(nameof(ToolOptions.ProcessRedactedSecrets), values);

    /// <summary>Sets a variable.</summary>
    public static T SetProcessEnvironmentVariable<T>(this T o, string name, object? value)
        where T : ToolOptions
    {
        ArgumentNullException.ThrowIfNull(o);
        var all = o.ProcessEnvironmentVariables.ToImmutableDictionary();
        return o.Set(
            nameof(ToolOptions.ProcessEnvironmentVariables),
            all.SetItem(name, value?.ToString() ?? "")
        );
    }

    /// <summary>Adds a variable.</summary>
    public static T AddProcessEnvironmentVariable<T>(this T o, string name, object? value)
        where T : ToolOptions => o.SetProcessEnvironmentVariable(name, value);
}
