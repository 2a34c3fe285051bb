using Deploy.Integrations.Probing;

namespace Deploy.Integrations.Tests.Probing;

public sealed class HistogramRuleTests
{
    private static string[] FaultsOf(params string[] samples) =>
        [
            .. PrometheusParser
                .Read("# TYPE h histogram\n" + string.Concat(samples.Select(s => s + "\n")))
                .Faults,
        ];

    [Test]
    public void Histogram_WithTwoSeries_IsJudgedSeriesBySeries() =>
        Assert.That(
            FaultsOf(
                "h_bucket{p=\"a\",le=\"+Inf\"} 9",
                "h_sum{p=\"a\"} 1",
                "h_count{p=\"a\"} 9",
                "h_bucket{p=\"b\",le=\"+Inf\"} 2",
                "h_sum{p=\"b\"} 1",
                "h_count{p=\"b\"} 2"
            ),
            Is.Empty
        );

    [Test]
    public void Histogram_WithoutInfinity_IsAFault() =>
        Assert.That(
            FaultsOf("h_bucket{le=\"1\"} 1", "h_sum 1", "h_count 1"),
            Is.EqualTo(new[] { "Histogram 'h' has no bucket '+Inf'." })
        );

    [Test]
    public void Histogram_ThatIsNotCumulative_IsAFault() =>
        Assert.That(
            FaultsOf("h_bucket{le=\"1\"} 3", "h_bucket{le=\"+Inf\"} 2", "h_sum 1", "h_count 2"),
            Is.EqualTo(new[] { "Histogram 'h' has buckets that are not cumulative." })
        );

    [Test]
    public void Histogram_WhoseCountDiffers_IsAFault() =>
        Assert.That(
            FaultsOf("h_bucket{le=\"+Inf\"} 2", "h_sum 1", "h_count 3"),
            Is.EqualTo(new[] { "Histogram 'h': count 3, buckets 2." })
        );

    [TestCase("h_sum 1")]
    [TestCase("h_count 2")]
    public void Histogram_WithoutSumOrCount_IsAFault(string only) =>
        Assert.That(
            FaultsOf("h_bucket{le=\"+Inf\"} 2", only),
            Is.EqualTo(new[] { "Histogram 'h' lacks '_sum' or '_count'." })
        );

    [TestCase("h_bucket 2")]
    [TestCase("h_bucket{le=\"x\"} 2")]
    public void Histogram_WithABucketWithoutABound_IsAFault(string bucket) =>
        Assert.That(
            FaultsOf(bucket, "h_sum 1", "h_count 2"),
            Is.EqualTo(new[] { "Histogram 'h' has a bucket without a numeric bound 'le'." })
        );

    [Test]
    public void Histogram_WithAPlainSample_IsAFault() =>
        Assert.That(
            FaultsOf("h_bucket{le=\"+Inf\"} 2", "h_sum 1", "h_count 2", "h 7"),
            Is.EqualTo(new[] { "Histogram 'h' has the plain sample 7." })
        );
}
