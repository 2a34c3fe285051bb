using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace Nuke.Common.Tooling;

/// <summary>The tool processes that run now, so that none outlives a cancelled build.</summary>
internal static class RunningProcesses
{
    private static readonly ConcurrentDictionary<Process, bool> Running = [];

    // A tree is stopped before it is killed: who ends the build at once waits until it is.
    private static readonly Lock Ending = new();

    public static void Add(Process process) => Running[process] = true;

    public static void Remove(Process process) => Running.TryRemove(process, out _);

    public static void KillAll()
    {
        foreach (var process in Running.Keys)
        {
            KillTree(process);
        }
    }

    public static void KillTree(Process process)
    {
        lock (Ending)
        {
            try
            {
                process.Kill(entireProcessTree: true);
            }
            catch (Exception exception)
                when (exception is InvalidOperationException or Win32Exception or AggregateException
                )
            {
                // It has ended by itself meanwhile, or is someone else's: nothing left to end.
            }
        }
    }
}
