using DocsMcp.Telemetry;

namespace DocsMcp.Tests.Telemetry;

public sealed class PrometheusTextTests
{
    [Test]
    public void Sample_UnderItsFamily_IsThreeLines() =>
        Assert.That(
            new PrometheusText()
                .Family("a_b", "gauge", "What it is.")
                .Sample("a_b", 1.5)
                .ToString(),
            Is.EqualTo("# HELP a_b What it is.\n# TYPE a_b gauge\na_b 1.5\n")
        );

    [Test]
    public void Sample_WithLabels_EscapesTheirValues() =>
        Assert.That(
            new PrometheusText().Sample("a", 1, ("x", "q\"b\\n\n"), ("y", "z")).ToString(),
            Is.EqualTo("a{x=\"q\\\"b\\\\n\\n\",y=\"z\"} 1\n")
        );

    [Test]
    public void Histogram_OfSomeRequests_IsCumulativeAndEndsAtInfinity()
    {
        var metrics = new RequestMetrics();
        metrics.Ended(200, TimeSpan.FromMilliseconds(1));
        metrics.Ended(200, TimeSpan.FromSeconds(20));

        var text = new PrometheusText().Histogram("h", metrics.Read()).ToString();

        Assert.That(
            text.Split('\n'),
            Is.SupersetOf(
                new[]
                {
                    "h_bucket{le=\"0.001\"} 1",
                    "h_bucket{le=\"10\"} 1",
                    "h_bucket{le=\"+Inf\"} 2",
                    "h_sum 20.001",
                    "h_count 2",
                }
            )
        );
    }
}
