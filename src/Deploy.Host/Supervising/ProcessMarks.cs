using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Deploy.Host.Supervising;

/// <summary>
/// Every service process carries a mark among its environment variables, and so do its children.
/// Where the system shows them (Linux), the mark finds those whose parent is gone.
/// </summary>
internal static class ProcessMarks
{
    public const string Variable = "DEPLOY_HOST_PROCESS";

    /// <summary>The running processes whose mark begins with this text.</summary>
    public static IEnumerable<(int ProcessId, string Mark)> Find(string beginning)
    {
        if (!OperatingSystem.IsLinux())
            yield break;
        var wanted = Encoding.UTF8.GetBytes($"{Variable}={beginning}");
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
            if (
                int.TryParse(
                    Path.GetFileName(folder),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var id
                ) && MarkOf(folder, wanted) is { } mark
            )
                yield return (id, mark);
    }

    /// <summary>Kills a process and its children at once. One that is gone is no fault.</summary>
    public static void Kill(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e)
            when (e is ArgumentException or InvalidOperationException or Win32Exception)
        {
            // Gone between our look and the signal.
        }
    }

    private static string? MarkOf(string folder, byte[] wanted)
    {
        try
        {
            var variables = File.ReadAllBytes(Path.Combine(folder, "environ"));
            var at = variables.AsSpan().IndexOf(wanted);
            if (at < 0 || (at > 0 && variables[at - 1] != 0))
                return null;
            var mark = variables.AsSpan(at + Variable.Length + 1);
            var end = mark.IndexOf((byte)0);
            return Encoding.UTF8.GetString(end < 0 ? mark : mark[..end]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
