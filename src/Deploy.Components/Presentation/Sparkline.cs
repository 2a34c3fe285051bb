namespace Deploy.Components.Presentation;

/// <summary>A row of figures as a row of small columns.</summary>
internal static class Sparkline
{
    private const string Columns = "▁▂▃▄▅▆▇█";
    private const char Nothing = '·';

    /// <param name="values">Null where there was nothing to measure.</param>
    /// <param name="top">What the tallest column stands for.</param>
    public static string Of(IEnumerable<double?> values, double top) =>
        string.Concat(values.Select(value => value is null ? Nothing : Column(value.Value, top)));

    private static char Column(double value, double top) =>
        top <= 0
            ? Columns[0]
            : Columns[Math.Clamp((int)Math.Ceiling(value / top * 8) - 1, 0, Columns.Length - 1)];
}
