using DocsMcp.Faults;

namespace DocsMcp.Tests.Faults;

public sealed class FaultGrammarTests
{
    private static readonly TestCaseData[] Known =
    [
        new("errors=0.05", new Fault.Errors(0.05)),
        new("errors=.5", new Fault.Errors(0.5)),
        new("errors=1", new Fault.Errors(1)),
        new("latency=300ms", new Fault.Latency(TimeSpan.FromMilliseconds(300))),
        new("latency=2s", new Fault.Latency(TimeSpan.FromSeconds(2))),
        new("crash-after=5s", new Fault.CrashAfter(TimeSpan.FromSeconds(5))),
        new("never-ready", new Fault.NeverReady()),
        new("wrong-answer", new Fault.WrongAnswer()),
        new("wrong-answer@production", new Fault.WrongAnswer("production")),
        new("errors=0.05@eu-2", new Fault.Errors(0.05, "eu-2")),
    ];

    [TestCaseSource(nameof(Known))]
    public void Read_AFaultItKnows_IsThatFault(string text, object expected) =>
        Assert.That(FaultGrammar.Read(text).Faults, Is.EqualTo(new[] { expected }));

    [Test]
    public void Read_AnEmptyText_IsAnHonestRelease()
    {
        var reading = FaultGrammar.Read("");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(reading.Faults, Is.Empty);
            Assert.That(reading.IsValid, Is.True);
        }
    }

    [Test]
    public void Read_SeveralFaults_KeepsTheirOrder() =>
        Assert.That(
            FaultGrammar.Read("never-ready@dev,latency=1ms").Faults,
            Is.EqualTo(
                new Fault[]
                {
                    new Fault.NeverReady("dev"),
                    new Fault.Latency(TimeSpan.FromMilliseconds(1)),
                }
            )
        );

    [TestCase("errors")]
    [TestCase("errors=0")]
    [TestCase("errors=0.0")]
    [TestCase("errors=1.5")]
    [TestCase("errors=-0.1")]
    [TestCase("errors=5%")]
    [TestCase("latency=300")]
    [TestCase("latency=0ms")]
    [TestCase("latency=0300ms")]
    [TestCase("latency=1000s")]
    [TestCase("latency=1.5s")]
    [TestCase("crash-after=5m")]
    [TestCase("never-ready=1")]
    [TestCase("Never-Ready")]
    [TestCase("wrong-answer@")]
    [TestCase("wrong-answer@Production")]
    [TestCase("wrong-answer@a@b")]
    [TestCase(" never-ready")]
    [TestCase("never-ready\n")]
    [TestCase("slow")]
    [TestCase(",")]
    public void Read_AnythingElse_IsRefused(string text) =>
        Assert.That(FaultGrammar.Read(text).IsValid, Is.False);

    [Test]
    public void Read_TwoWrongItems_ComplainsOfBothAtOnce() =>
        Assert.That(
            FaultGrammar.Read("slow,never-ready,errors=2").Complaints,
            Is.EqualTo(
                new[]
                {
                    $"'slow' is not a fault: expected {FaultGrammar.Expected}.",
                    $"'errors=2' is not a fault: expected {FaultGrammar.Expected}.",
                }
            )
        );

    [Test]
    public void Read_OneKindTwiceForOneEnvironment_IsRefused() =>
        Assert.That(FaultGrammar.Read("latency=1s@dev,latency=2s@dev").IsValid, Is.False);

    [Test]
    public void Read_OneKindForTwoEnvironments_IsTaken() =>
        Assert.That(FaultGrammar.Read("latency=1s@dev,latency=2s@staging").IsValid, Is.True);
}
