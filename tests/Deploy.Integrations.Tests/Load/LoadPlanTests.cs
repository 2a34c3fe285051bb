using Deploy.Integrations.Load;

namespace Deploy.Integrations.Tests.Load;

public sealed class LoadPlanTests
{
    private static readonly LoadPlan Good = new()
    {
        BaseUri = new("http://127.0.0.1:1"),
        Mix = [LoadRequest.Get("/")],
        RatePerSecond = 100,
    };

    private static readonly TestCaseData[] Wrong =
    [
        new("BaseUri", Good with { BaseUri = new("/relative", UriKind.Relative) }),
        new("BaseUri", Good with { BaseUri = new("ftp://host") }),
        new("Mix", Good with { Mix = [] }),
        new("Mix", Good with { Mix = default }),
        new("Mix", Good with { Mix = [LoadRequest.Get("/", share: 0)] }),
        new("RatePerSecond", Good with { RatePerSecond = 0 }),
        new("RatePerSecond", Good with { RatePerSecond = double.NaN }),
        new("RatePerSecond", Good with { RatePerSecond = 100_001 }),
        new("Connections", Good with { Connections = 0 }),
        new("Connections", Good with { Connections = 10_001 }),
        new("Duration", Good with { Duration = TimeSpan.Zero }),
        new("Warmup", Good with { Warmup = TimeSpan.FromTicks(-1) }),
        new("RequestTimeout", Good with { RequestTimeout = TimeSpan.Zero }),
    ];

    [Test]
    public void FindFaults_OfAGoodPlan_FindsNone() => Assert.That(Good.FindFaults(), Is.Empty);

    [TestCaseSource(nameof(Wrong))]
    public void FindFaults_OfOneWrongValue_NamesIt(string name, LoadPlan plan) =>
        Assert.That(plan.FindFaults(), Has.One.StartsWith($"{name}: "));

    [Test]
    public void FindFaults_OfSeveralWrongValues_NamesThemAll() =>
        Assert.That(
            (Good with { Connections = 0, RatePerSecond = -1, Mix = [] }).FindFaults(),
            Has.Length.EqualTo(3)
        );

    [Test]
    public void Start_OfAWrongPlan_IsRefusedWithItsFaults() =>
        Assert.That(
            () => TrafficDriver.Start(Good with { Connections = 0 }, TimeProvider.System),
            Throws.ArgumentException.With.Message.Contains("Connections: expected 1 to 10000")
        );
}
