using Deploy.Host.Contracts;
using Deploy.Host.Control;

namespace Deploy.Host.Tests.Control;

public sealed class RequestsTests
{
    private static readonly StartRequest Start = new()
    {
        Fence = 1,
        ReadyMilliseconds = 1000,
        Revision = Samples.Revision("1.4.0-12+dirty.1f3c", ("a.dll", "sha256:00")),
    };

    [Test]
    public void Check_GoodRequests_Pass() =>
        Assert.That(
            () =>
            {
                Requests.Check(Samples.Environment(), "production");
                Requests.Check(Start);
                Requests.Check(new SplitRequest(1, 10_000));
                Requests.Check(new ClaimRequest(0), "production");
            },
            Throws.Nothing
        );

    [Test]
    public void Check_BadEnvironment_AllFaultsAreToldAtOnce()
    {
        var bad = Samples.Environment() with { Port = 70_000, Replicas = 0, HealthPath = "health" };

        Assert.That(
            () => Requests.Check(bad, "production"),
            Throws
                .TypeOf<ControlException>()
                .With.Message.Contains("port 70000")
                .And.Message.Contains("replicas 0")
                .And.Message.Contains("health path 'health'")
        );
    }

    [TestCase("../../etc")]
    [TestCase("Production")]
    [TestCase("")]
    public void Check_NameThatIsNone_IsRefused(string name) =>
        Assert.That(
            () => Requests.Check(Samples.Environment(name), name),
            Throws.TypeOf<ControlException>()
        );

    [TestCase("../../etc", 0, "name '../../etc'")]
    [TestCase("production", -1, "token -1")]
    [TestCase("production", long.MaxValue, "token 9223372036854775807")]
    public void Check_BadClaim_IsRefused(string name, long above, string says) =>
        Assert.That(
            () => Requests.Check(new ClaimRequest(above), name),
            Throws.TypeOf<ControlException>().With.Message.Contains(says)
        );

    [TestCase("1.0.0/../..")]
    [TestCase("1.0.0\r\nX: y")]
    [TestCase("")]
    public void Check_VersionUnsafeInFilesOrHeaders_IsRefused(string version) =>
        Assert.That(
            () =>
                Requests.Check(
                    Start with
                    {
                        Revision = Samples.Revision(version, ("a.dll", "sha256:00")),
                    }
                ),
            Throws.TypeOf<ControlException>().With.Message.Contains("version")
        );

    [Test]
    public void Check_ReleaseWithoutFiles_IsRefused() =>
        Assert.That(
            () => Requests.Check(Start with { Revision = Samples.Revision("1.0.0") }),
            Throws.TypeOf<ControlException>().With.Message.Contains("without files")
        );

    [TestCase(-1)]
    [TestCase(10_001)]
    public void Check_WeightOutOfRange_IsRefused(int weight) =>
        Assert.That(
            () => Requests.Check(new SplitRequest(1, weight)),
            Throws.TypeOf<ControlException>()
        );
}
