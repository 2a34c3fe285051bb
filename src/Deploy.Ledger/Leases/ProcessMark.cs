using System.Diagnostics;
using System.Globalization;

namespace Deploy.Ledger.Leases;

/// <summary>
/// Which process this is, so that another can tell later whether it still lives: a process id
/// alone is given again to others.
/// </summary>
/// <param name="Pid">The process id.</param>
/// <param name="Started">When it started, in the form the operating system counts it.</param>
/// <param name="Place">The machine, its boot and its process namespace.</param>
internal sealed record ProcessMark(int Pid, string Started, string Place)
{
    private const int StateField = 0;
    private const int StartTimeField = 19;

    /// <summary>This process as people see it: user, machine, process, and on CI the run.</summary>
    public static string SelfName { get; } = NameSelf();

    /// <summary>This process.</summary>
    public static ProcessMark Self { get; } =
        new(Environment.ProcessId, StartOf(Environment.ProcessId) ?? "", PlaceHere());

    /// <summary>
    /// Whether the process has surely ended. False where it lives, and where that cannot be told
    /// from here because it is of another machine, boot or container.
    /// </summary>
    public bool IsGone() => Place == Self.Place && StartOf(Pid) != Started;

    private static string NameSelf()
    {
        var run = Environment.GetEnvironmentVariable("GITHUB_RUN_ID");
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.UserName}@{Environment.MachineName} pid {Environment.ProcessId}"
        );
        return string.IsNullOrEmpty(run) ? name : $"{name} run {run}";
    }

    private static string? StartOf(int pid) =>
        OperatingSystem.IsLinux() ? LinuxStartOf(pid) : OtherStartOf(pid);

    /// <summary>
    /// Clock ticks since boot: exact, unlike a time of day. Null once it has ended.
    /// </summary>
    private static string? LinuxStartOf(int pid)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{pid.ToString(CultureInfo.InvariantCulture)}/stat");
            // The name, in parentheses, may itself hold spaces and parentheses.
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return fields[StateField] is "Z" or "X" ? null : fields[StartTimeField];
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string? OtherStartOf(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return process.HasExited
                ? null
                : process.StartTime.ToUniversalTime().ToString("s", CultureInfo.InvariantCulture);
        }
        catch (ArgumentException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string PlaceHere() =>
        OperatingSystem.IsLinux()
            ? string.Join(
                ' ',
                Environment.MachineName,
                File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim(),
                new FileInfo("/proc/self/ns/pid").LinkTarget ?? ""
            )
            : Environment.MachineName;
}
