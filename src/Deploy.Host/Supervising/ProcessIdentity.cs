using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Deploy.Host.Supervising;

/// <summary>
/// A process that cannot be mistaken for a later one with the same number: the number and a mark
/// of when it began.
/// </summary>
internal sealed record ProcessIdentity(int Id, string Began)
{
    private const int StartTimeField = 19;
    private const long ToleranceSeconds = 2;

    /// <summary>Who runs under this number now; null when nobody does.</summary>
    public static ProcessIdentity? Of(int id)
    {
        var began = OperatingSystem.IsLinux() ? BeganOnLinux(id) : BeganElsewhere(id);
        return began is null ? null : new(id, began);
    }

    /// <summary>Whether this very process still runs.</summary>
    public bool IsRunning() => Of(Id) is { } now && IsSameBeginning(now.Began);

    private bool IsSameBeginning(string began) =>
        OperatingSystem.IsLinux()
            ? began == Began
            : long.TryParse(began, CultureInfo.InvariantCulture, out var seen)
                && long.TryParse(Began, CultureInfo.InvariantCulture, out var recorded)
                && Math.Abs(seen - recorded) <= ToleranceSeconds;

    /// <summary>The boot and the clock ticks since then: exact, whatever the clock does.</summary>
    private static string? BeganOnLinux(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            // The name, in parentheses, may hold spaces and parentheses of its own.
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            var isZombie = fields[0] is "Z" or "X";
            var boot = File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim();
            return isZombie ? null : $"{boot}:{fields[StartTimeField]}";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? BeganElsewhere(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            var began = new DateTimeOffset(process.StartTime.ToUniversalTime());
            return began.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        }
        catch (Exception e)
            when (e is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }
}
