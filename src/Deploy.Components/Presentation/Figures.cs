using System.Globalization;
using Deploy.Rollouts.Measuring;

namespace Deploy.Components.Presentation;

/// <summary>
/// How people read figures here: every duration, latency, share and time on a screen, in a log
/// and in a report is written by this class, so that they all look the same.
/// </summary>
public static class Figures
{
    /// <summary>What stands where there is no figure.</summary>
    public const string None = "–";

    /// <summary>A length of time in at most two units: <c>850 ms</c>, <c>1 m 05 s</c>.</summary>
    public static string Duration(TimeSpan span) =>
        span switch
        {
            _ when span < TimeSpan.Zero => "-" + Duration(span.Negate()),
            { TotalSeconds: < 1 } => Text($"{Math.Floor(span.TotalMilliseconds):0} ms"),
            { TotalSeconds: < 10 } => Text($"{Floor(span.TotalSeconds, 10):0.#} s"),
            { TotalMinutes: < 1 } => Text($"{Math.Floor(span.TotalSeconds):0} s"),
            { TotalHours: < 1 } => Two(span.Minutes, "m", span.Seconds, "s"),
            { TotalDays: < 1 } => Two(span.Hours, "h", span.Minutes, "m"),
            _ => Two(span.Days, "d", span.Hours, "h"),
        };

    /// <summary>A latency in seconds: <c>0.8 ms</c>, <c>12.3 ms</c>, <c>1.25 s</c>.</summary>
    public static string Latency(double? seconds) =>
        seconds switch
        {
            null => None,
            double.PositiveInfinity => Text($"> {LatencyScale.SecondsMax:0} s"),
            < 0.1 => Text($"{seconds * 1000:0.0} ms"),
            < 1 => Text($"{seconds * 1000:0} ms"),
            _ => Text($"{seconds:0.00} s"),
        };

    /// <summary>
    /// A share between 0 and 1 in per cent: <c>0 %</c>, <c>0.05 %</c>, <c>4.8 %</c>.
    /// </summary>
    public static string Share(double? share) =>
        share switch
        {
            null => None,
            0 => "0 %",
            < 0.0001 => "< 0.01 %",
            < 0.01 => Text($"{share * 100:0.##} %"),
            _ => Text($"{share * 100:0.#} %"),
        };

    /// <summary>The share of requests that failed; none where there was no request.</summary>
    public static double? ErrorRate(Counters counters) =>
        counters.Requests == 0 ? null : (double)counters.Errors / counters.Requests;

    /// <summary>The 95th percentile of the latency, for people.</summary>
    public static string P95(Counters counters) => Latency(counters.Latency.QuantileSeconds(0.95));

    /// <summary>A count in groups of three: <c>12 345</c>.</summary>
    public static string Count(long count) =>
        count.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', ' ');

    /// <summary>A moment in UTC to the second: <c>2026-11-21 14:32:49 UTC</c>.</summary>
    public static string Moment(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>A bar of so many cells, filled up to a share between 0 and 1.</summary>
    public static string Bar(double share, int cells)
    {
        var filled = (int)Math.Floor(Math.Clamp(share, 0, 1) * cells);
        return new string('█', filled) + new string('░', cells - filled);
    }

    private static double Floor(double value, int parts) => Math.Floor(value * parts) / parts;

    private static string Two(int major, string majorUnit, int minor, string minorUnit) =>
        minor == 0
            ? Text($"{major} {majorUnit}")
            : Text($"{major} {majorUnit} {minor:00} {minorUnit}");

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
