using Deploy.Integrations.Probing;

namespace Deploy.Integrations.Tests.Probing;

public sealed class PrometheusParserTests
{
    private const string Whole = """
        # HELP http_requests_total Requests by code.
        # TYPE http_requests_total counter
        http_requests_total{code="200"} 5
        http_requests_total{code="500"} 1 1395066363000
        # A comment of no meaning.

        # TYPE request_seconds histogram
        request_seconds_bucket{le="0.1"} 3
        request_seconds_bucket{le="+Inf"} 6
        request_seconds_sum 1.5
        request_seconds_count 6
        # TYPE rpc_seconds summary
        rpc_seconds{quantile="0.5"} NaN
        rpc_seconds_sum 0
        rpc_seconds_count 0
        temperature -3.5e1

        """;

    private static readonly PrometheusReading Read = PrometheusParser.Read(Whole);

    [Test]
    public void Read_AWholeText_HasNoFaults() => Assert.That(Read.Faults, Is.Empty);

    [Test]
    public void Read_AWholeText_FindsEachFamilyWithItsType() =>
        Assert.That(
            Read.Families.Select(f => $"{f.Name} {f.Type} {f.Samples.Length}"),
            Is.EqualTo(
                new[]
                {
                    "http_requests_total counter 2",
                    "request_seconds histogram 4",
                    "rpc_seconds summary 3",
                    "temperature untyped 1",
                }
            )
        );

    [Test]
    public void Read_AWholeText_KeepsHelpLabelsValuesAndTimes()
    {
        var family = Read.Find("http_requests_total");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(family?.Help, Is.EqualTo("Requests by code."));
            Assert.That(family?.Samples[1].Labels["code"], Is.EqualTo("500"));
            Assert.That(family?.Samples[1].Value, Is.EqualTo(1));
            Assert.That(family?.Samples[1].TimestampMs, Is.EqualTo(1_395_066_363_000));
            Assert.That(family?.Samples[0].TimestampMs, Is.Null);
        }
    }

    [Test]
    public void Read_AnEmptyText_IsEmptyWithoutFaults()
    {
        var reading = PrometheusParser.Read("");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(reading.Families, Is.Empty);
            Assert.That(reading.Faults, Is.Empty);
        }
    }

    [TestCase("a 1", "The last line does not end with a line feed.")]
    [TestCase("<html>\n", "Line 1: '<html>' is not a metric's name.")]
    [TestCase("1a 1\n", "Line 1: '1a' is not a metric's name.")]
    [TestCase("a\n", "Line 1: '' is not a value.")]
    [TestCase("a one\n", "Line 1: 'one' is not a value.")]
    [TestCase("a 1 soon\n", "Line 1: 'soon' is not a timestamp.")]
    [TestCase("a 1 2 3\n", "Line 1: '3' follows the sample.")]
    [TestCase("a{x=\"1\" 1\n", "Line 1: labels are not closed.")]
    [TestCase("a{x=1} 1\n", "Line 1: no value of 'x'.")]
    [TestCase("a{x=\"1} 1\n", "Line 1: no value of 'x'.")]
    [TestCase("a{:x=\"1\"} 1\n", "Line 1: label name ':x'.")]
    [TestCase("a{x=\"1\",x=\"2\"} 1\n", "Line 1: label 'x' twice.")]
    [TestCase("a 1\na 2\n", "Line 2: 'a' a second time with the same labels.")]
    [TestCase("a 1\nb 1\na{x=\"1\"} 1\n", "Line 3: 'a' goes on after another metric began.")]
    [TestCase("# TYPE a wheel\n", "Line 1: type 'wheel' of 'a': expected counter, ")]
    [TestCase("# TYPE a gauge\n# TYPE a gauge\n", "Line 2: a second TYPE of 'a'.")]
    [TestCase("# HELP a x\n# HELP a y\n", "Line 2: a second HELP of 'a'.")]
    [TestCase("a 1\n# TYPE a gauge\n", "Line 2: TYPE of 'a' after its samples.")]
    [TestCase("# TYPE\n", "Line 1: TYPE without a metric's name.")]
    [TestCase("# TYPE a counter\na -1\n", "Counter 'a' is -1, expected 0 or more.")]
    [TestCase("# TYPE a counter\na NaN\n", "Counter 'a' is NaN, expected 0 or more.")]
    public void Read_AFaultyText_SaysWhereAndWhat(string text, string fault) =>
        Assert.That(PrometheusParser.Read(text).Faults, Has.Exactly(1).StartsWith(fault));

    [Test]
    public void Read_SeveralFaultyLines_ReportsThemAllAndKeepsTheGoodOnes()
    {
        var reading = PrometheusParser.Read("a 1\nb x\nc 1\nd{ 1\n");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(reading.Faults, Has.Length.EqualTo(2));
            Assert.That(reading.Families.Select(f => f.Name), Is.EqualTo(new[] { "a", "c" }));
        }
    }
}
