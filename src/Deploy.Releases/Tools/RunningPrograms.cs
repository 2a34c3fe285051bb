using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace Deploy.Releases.Tools;

/// <summary>
/// The programs that run now. None outlives this process, not even when a second Ctrl+C ends it
/// while they are being ended: a tree is stopped before it is killed, and one that was given up
/// in between would stay stopped for ever. Safe for concurrent use.
/// </summary>
internal static class RunningPrograms
{
    private static readonly ConcurrentDictionary<Process, bool> _running = [];
    private static readonly Lock _ending = new();

    static RunningPrograms() =>
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            foreach (var process in _running.Keys)
                End(process);
        };

    public static void Add(Process process) => _running[process] = true;

    public static void Remove(Process process) => _running.TryRemove(process, out _);

    /// <summary>Ends a program and all that it started; returns when that is done.</summary>
    public static void End(Process process)
    {
        lock (_ending)
            try
            {
                process.Kill(entireProcessTree: true);
            }
            catch (Exception fault)
                when (fault is InvalidOperationException or Win32Exception or AggregateException)
            {
                // It has ended by itself meanwhile, or is somebody else's: nothing left to end.
            }
    }
}
