using System.Text;
using Deploy.Integrations.Probing;
using FsCheck;
using FsCheck.Fluent;

namespace Deploy.Integrations.Tests.Probing;

public sealed class MetricLineTests
{
    [TestCase("a 1", 1)]
    [TestCase("a\t1", 1)]
    [TestCase("a +Inf", double.PositiveInfinity)]
    [TestCase("a -Inf", double.NegativeInfinity)]
    [TestCase("a NaN", double.NaN)]
    [TestCase("a:b_c 1e-3", 0.001)]
    public void Read_ALineWithoutLabels_IsItsValue(string line, double value) =>
        Assert.That(MetricLine.Read(line).Sample?.Value, Is.EqualTo(value));

    [TestCase("a{} 1", "")]
    [TestCase("a{x=\"1\"} 1", "x=1")]
    [TestCase("a{ x = \"1\" , y = \"2\" , } 1", "x=1;y=2")]
    [TestCase("a {x=\"\"} 1", "x=")]
    [TestCase("a{x=\"},{\"} 1", "x=},{")]
    [TestCase("a{x=\"\\\\ \\\" \\n \\q\"} 1", "x=\\ \" \n \\q")]
    public void Read_ALineWithLabels_IsTheirNamesAndValues(string line, string labels) =>
        Assert.That(
            string.Join(
                ';',
                MetricLine.Read(line).Sample!.Labels.Select(l => $"{l.Key}={l.Value}")
            ),
            Is.EqualTo(labels)
        );

    [Test]
    public void Read_AnyEscapedLabelValue_IsThatValue() =>
        Prop.ForAll<string>(value =>
            {
                var text = value ?? "";
                var line = new StringBuilder(text)
                    .Replace("\\", "\\\\")
                    .Replace("\"", "\\\"")
                    .Replace("\n", "\\n");
                return MetricLine.Read($"a{{x=\"{line}\"}} 1").Sample?.Labels["x"] == text;
            })
            .QuickCheckThrowOnFailure();

    [Test]
    public void Read_AnyText_NeverThrows() =>
        Prop.ForAll<string>(text =>
            {
                var (sample, fault) = MetricLine.Read(text ?? "");
                return sample is null != fault is null;
            })
            .QuickCheckThrowOnFailure();
}
