using DocsMcp.Faults;

namespace DocsMcp.Tests.Faults;

public sealed class ActiveFaultsTests
{
    private static ActiveFaults In(string environment, string text) =>
        ActiveFaults.In(environment, FaultGrammar.Read(text).Faults);

    [Test]
    public void In_NoFaults_IsNone() => Assert.That(In("dev", ""), Is.EqualTo(ActiveFaults.None));

    [TestCase("production", true)]
    [TestCase("staging", false)]
    public void In_AFaultOfOneEnvironment_ShowsOnlyThere(string environment, bool shows) =>
        Assert.That(In(environment, "never-ready@production").NeverReady, Is.EqualTo(shows));

    [Test]
    public void In_EveryKindAtOnce_AllAreActive() =>
        Assert.That(
            In("dev", "errors=0.1,latency=30ms,crash-after=5s,never-ready,wrong-answer"),
            Is.EqualTo(
                new ActiveFaults(
                    0.1,
                    TimeSpan.FromMilliseconds(30),
                    TimeSpan.FromSeconds(5),
                    NeverReady: true,
                    WrongAnswer: true
                )
            )
        );

    [TestCase("latency=1s,latency=2s@dev")]
    [TestCase("latency=2s@dev,latency=1s")]
    public void In_AGeneralAndASpecialFault_TheSpecialOneCounts(string text) =>
        Assert.That(In("dev", text).Latency, Is.EqualTo(TimeSpan.FromSeconds(2)));
}
