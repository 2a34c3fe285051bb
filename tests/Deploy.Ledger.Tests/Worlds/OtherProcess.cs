using System.Diagnostics;
using System.Globalization;
using Deploy.Rollouts.Ports;

namespace Deploy.Ledger.Tests.Worlds;

/// <summary>This test program, started again to play another process.</summary>
internal static class OtherProcess
{
    public const string Mark = "--other-process";
    public const string Append = "append";
    public const string Take = "take";
    private const int Unbounded = -1;

    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        string[] all = ["exec", typeof(OtherProcess).Assembly.Location, Mark, .. arguments];
        foreach (var argument in all)
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    public static Task<int> RunAsync(string[] arguments) =>
        arguments switch
        {
            [Append, var root, var name, var count] => AppendAsync(
                root,
                name,
                int.Parse(count, CultureInfo.InvariantCulture)
            ),
            [Take, var root, var resource] => TakeAsync(root, resource),
            _ => throw new ArgumentException(string.Join(' ', arguments)),
        };

    /// <summary>Appends, and says the number of each entry once it was acknowledged.</summary>
    private static async Task<int> AppendAsync(string root, string name, int count)
    {
        using var ledger = new FileLedger(new() { Root = root, By = name }, TimeProvider.System);
        for (var i = 0; i != count; i++)
        {
            var entry = await ledger.AppendAsync(Facts.Numbered(i), CancellationToken.None);
            Console.WriteLine(entry.Number.ToString(CultureInfo.InvariantCulture));
            if (count == Unbounded)
                await Console.Out.FlushAsync();
        }
        return 0;
    }

    /// <summary>Takes a lease, says how that ended, and keeps it until its input ends.</summary>
    private static async Task<int> TakeAsync(string root, string resource)
    {
        using var ledger = new FileLedger(new() { Root = root }, TimeProvider.System);
        var leases = new FileLeases(new() { Root = root }, ledger, TimeProvider.System);
        var outcome = await leases.TakeAsync(resource, "a race", false, CancellationToken.None);
        Console.WriteLine(outcome is LeaseOutcome.Taken ? "taken" : "held");
        await Console.Out.FlushAsync();
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, CancellationToken.None);
        return 0;
    }
}
