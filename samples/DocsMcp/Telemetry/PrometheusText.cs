using System.Globalization;
using System.Text;

namespace DocsMcp.Telemetry;

/// <summary>Writes the Prometheus text exposition format, version 0.0.4.</summary>
internal sealed class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly StringBuilder _text = new();

    public PrometheusText Family(string name, string type, string help)
    {
        Line($"# HELP {name} {help}");
        Line($"# TYPE {name} {type}");
        return this;
    }

    public PrometheusText Sample(string name, double value)
    {
        Line($"{name} {Number(value)}");
        return this;
    }

    /// <summary>One sample with labels; their values are escaped here.</summary>
    public PrometheusText Sample(
        string name,
        double value,
        params ReadOnlySpan<(string Name, string Value)> labels
    )
    {
        var list = new List<string>();
        foreach (var (label, text) in labels)
            list.Add($"{label}=\"{Escape(text)}\"");
        Line($"{name}{{{string.Join(',', list)}}} {Number(value)}");
        return this;
    }

    public PrometheusText Histogram(string name, RequestTotals totals)
    {
        long below = 0;
        for (var i = 0; i < RequestMetrics.Bounds.Length; i++)
        {
            below += totals.ByBucket[i];
            Sample($"{name}_bucket", below, ("le", Number(RequestMetrics.Bounds[i])));
        }
        Sample($"{name}_bucket", totals.Count, ("le", "+Inf"));
        Sample($"{name}_sum", totals.Duration.TotalSeconds);
        return Sample($"{name}_count", totals.Count);
    }

    public override string ToString() => _text.ToString();

    private void Line(string line) => _text.Append(line).Append('\n');

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Escape(string value) =>
        value
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);
}
