using Deploy.Rollouts.Measuring;

namespace Deploy.Rollouts.Tests.Measuring;

public sealed class CountersTests
{
    private static readonly Counters Earlier = new()
    {
        Requests = 100,
        Errors = 10,
        Latency = new([60, 40]),
        Probes = 8,
        ProbeFailures = 3,
        Restarts = 2,
    };

    [Test]
    public void Since_AnEarlierReading_IsWhatGrew()
    {
        var grown = new Counters
        {
            Requests = 7,
            Errors = 1,
            Latency = new([0, 7]),
            Probes = 2,
            ProbeFailures = 1,
            Restarts = 1,
        };
        Assert.That(Earlier.Plus(grown).Since(Earlier), Is.EqualTo(grown));
    }

    [Test]
    public void Since_Itself_IsNothing() =>
        Assert.That(Earlier.Since(Earlier), Is.EqualTo(Counters.None));

    [Test]
    public void Since_TheVeryBeginning_IsAll() =>
        Assert.That(Earlier.Since(Counters.None), Is.EqualTo(Earlier));

    [TestCase(99, 10, 100)]
    [TestCase(100, 9, 100)]
    [TestCase(100, 10, 99)]
    public void Since_AReadingOfRestartedTraffic_CountsAllOfIt(
        int requests,
        int errors,
        int latencies
    )
    {
        var now = Earlier with
        {
            Requests = requests,
            Errors = errors,
            Latency = new([latencies]),
            Probes = 9,
        };
        Assert.That(
            now.Since(Earlier),
            Is.EqualTo(
                new Counters
                {
                    Requests = requests,
                    Errors = errors,
                    Latency = new([latencies]),
                    Probes = 1,
                }
            )
        );
    }

    [TestCase(7, 3)]
    [TestCase(8, 2)]
    public void Since_AReadingOfRestartedProbes_CountsAllOfThem(int probes, int failures)
    {
        var now = Earlier with { Probes = probes, ProbeFailures = failures, Requests = 101 };
        Assert.That(
            now.Since(Earlier),
            Is.EqualTo(
                new Counters
                {
                    Requests = 1,
                    Probes = probes,
                    ProbeFailures = failures,
                }
            )
        );
    }

    [Test]
    public void Since_FewerRestartsThanBefore_CountsTheNewOnes() =>
        Assert.That((Earlier with { Restarts = 1 }).Since(Earlier).Restarts, Is.EqualTo(1));

    [Test]
    public void IsRestarted_AReadingThatGrew_IsFalse() =>
        Assert.That(Earlier.Plus(Earlier).IsRestartedSince(Earlier), Is.False);

    [Test]
    public void IsRestarted_AnyCounterThatFell_IsTrue()
    {
        Counters[] fallen =
        [
            Earlier with
            {
                Requests = 99,
            },
            Earlier with
            {
                Errors = 9,
            },
            Earlier with
            {
                Latency = new([60, 39]),
            },
            Earlier with
            {
                Probes = 7,
            },
            Earlier with
            {
                ProbeFailures = 2,
            },
            Earlier with
            {
                Restarts = 1,
            },
        ];
        Assert.That(fallen.Select(now => now.IsRestartedSince(Earlier)), Has.All.True);
    }
}
