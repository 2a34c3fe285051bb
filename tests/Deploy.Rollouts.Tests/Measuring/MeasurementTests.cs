using Deploy.Rollouts.Measuring;

namespace Deploy.Rollouts.Tests.Measuring;

public sealed class MeasurementTests
{
    [Test]
    public void Match_ASample_CallsItsOwnArm() =>
        Assert.That(
            new Measurement.Sampled(0.5, 20).Match(s => s.Value * s.Observations, _ => -1),
            Is.EqualTo(10)
        );

    [Test]
    public void Match_AnAbsence_CallsItsOwnArm() =>
        Assert.That(
            new Measurement.Absent("silence").Match(_ => "", absent => absent.Reason),
            Is.EqualTo("silence")
        );
}
