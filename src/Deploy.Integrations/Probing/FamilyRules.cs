using System.Globalization;

namespace Deploy.Integrations.Probing;

/// <summary>What must hold among the samples of one family.</summary>
internal static class FamilyRules
{
    private const string Bound = "le";

    public static IEnumerable<string> FindFaults(MetricFamily family) =>
        family.Type switch
        {
            "counter" => family
                .Samples.Where(sample => !(sample.Value >= 0))
                .Select(sample =>
                    $"Counter '{family.Name}' is {sample.Value}, expected 0 or more."
                ),
            "histogram" => family
                .Samples.GroupBy(SeriesOf)
                .SelectMany(series => FindHistogramFaults(family.Name, [.. series])),
            _ => [],
        };

    private static string SeriesOf(MetricSample sample) =>
        string.Join('\n', sample.Labels.Remove(Bound).Select(l => $"{l.Key}={l.Value}"));

    private static IEnumerable<string> FindHistogramFaults(string name, MetricSample[] series)
    {
        var buckets = series.Where(s => s.Name == name + "_bucket").ToList();
        foreach (var sample in series.Where(s => s.Name == name))
            yield return $"Histogram '{name}' has the plain sample {sample.Value}.";
        if (buckets.Any(bucket => BoundOf(bucket) is null))
        {
            yield return $"Histogram '{name}' has a bucket without a numeric bound '{Bound}'.";
            yield break;
        }
        var ordered = buckets.OrderBy(BoundOf).ToList();
        if (ordered.Count == 0 || BoundOf(ordered[^1]) != double.PositiveInfinity)
            yield return $"Histogram '{name}' has no bucket '+Inf'.";
        if (ordered.Zip(ordered.Skip(1)).Any(pair => pair.Second.Value < pair.First.Value))
            yield return $"Histogram '{name}' has buckets that are not cumulative.";
        var count = Array.Find(series, s => s.Name == name + "_count");
        if (count is null || !series.Any(s => s.Name == name + "_sum"))
            yield return $"Histogram '{name}' lacks '_sum' or '_count'.";
        else if (ordered.Count > 0 && ordered[^1].Value != count.Value)
            yield return $"Histogram '{name}': count {count.Value}, buckets {ordered[^1].Value}.";
    }

    private static double? BoundOf(MetricSample bucket) =>
        bucket.Labels.GetValueOrDefault(Bound) switch
        {
            "+Inf" => double.PositiveInfinity,
            { } text when TryNumber(text, out var bound) => bound,
            _ => null,
        };

    private static bool TryNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
