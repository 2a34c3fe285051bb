using System.ComponentModel;
using System.Diagnostics;

namespace Nuke.Engine.Benchmarks;

/// <summary>Runs commands and takes their time.</summary>
internal static class Measurement
{
    private static readonly TimeSpan SamplingPeriod = TimeSpan.FromMilliseconds(5);

    /// <summary>
    /// Round after round over all contenders, so that a busy moment hits all alike.
    /// </summary>
    public static IEnumerable<(Contender Contender, List<Sample> Samples)> Interleaved(
        IReadOnlyList<Contender> contenders,
        int runs
    )
    {
        var samples = contenders.ToDictionary(x => x, _ => new List<Sample>());
        for (var i = 0; i < runs; i++)
        {
            foreach (var contender in contenders)
            {
                samples[contender].Add(contender.Measure());
            }
        }
        return contenders.Select(x => (x, samples[x]));
    }

    public static Sample Run(string folder, string[] command)
    {
        var info = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(info)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(SamplingPeriod))
        {
            peak = Math.Max(peak, Peak(process));
        }
        var time = watch.Elapsed;
        return process.ExitCode == 0
            ? new Sample(time, peak)
            : throw new InvalidOperationException(
                $"{string.Join(' ', command)} ended with {process.ExitCode}:\n"
                    + output.Result
                    + error.Result
            );
    }

    private static long Peak(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (Exception exception)
            when (exception is InvalidOperationException or Win32Exception or IOException)
        {
            // It ended between the question and the answer.
            return 0;
        }
    }
}
