using Nuke.Common.Execution;
using Serilog;

namespace Nuke.Common;

/// <summary>Runs actions that may fail.</summary>
public static class ControlFlow
{
    /// <summary>Runs the action; a failure becomes a warning.</summary>
    public static void SuppressErrors(
        Action action,
        bool includeStackTrace = false,
        bool logWarning = true
    )
    {
        ArgumentNullException.ThrowIfNull(action);
        SuppressErrors(
            () =>
            {
                action();
                return true;
            },
            false,
            includeStackTrace,
            logWarning
        );
    }

    /// <summary>Runs the function; a failure becomes a warning and the default value.</summary>
    public static T SuppressErrors<T>(
        Func<T> action,
        T defaultValue = default!,
        bool includeStackTrace = false,
        bool logWarning = true
    )
    {
        ArgumentNullException.ThrowIfNull(action);
        try
        {
            return action();
        }
#pragma warning disable CA1031 // That is what it is for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            if (logWarning)
            {
                Log.Warning(includeStackTrace ? exception : null, "{Reason}", exception.Message);
            }
            return defaultValue;
        }
    }

    /// <summary>Runs the action until it succeeds, a bounded number of times.</summary>
    public static void ExecuteWithRetry(
        Action action,
        Action? cleanup = null,
        int retryAttempts = 3,
        TimeSpan? delay = null,
        Action<string>? logAction = null
    )
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(retryAttempts);
        var say = logAction ?? (x => Log.Warning("{Message}", x));
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                action();
                return;
            }
            catch (Exception exception) when (attempt < retryAttempts)
            {
                say($"Attempt #{attempt} failed with: {exception.Message}");
                Task.Delay(delay ?? TimeSpan.Zero, BuildSession.Current.Settings.Clock).Wait();
            }
            catch (Exception exception)
            {
                Assert.Fail(
                    $"Executing failed permanently after {retryAttempts} attempts.",
                    exception
                );
            }
            finally
            {
                cleanup?.Invoke();
            }
        }
    }
}
