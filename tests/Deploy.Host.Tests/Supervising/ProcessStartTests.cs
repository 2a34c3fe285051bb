using System.Collections.Immutable;
using Deploy.Host.Supervising;

namespace Deploy.Host.Tests.Supervising;

public sealed class ProcessStartTests
{
    private static readonly ReplicaSpec Replica = new()
    {
        Name = "staging/1.2.0/1",
        Environment = "staging",
        Version = "1.2.0",
        Number = 1,
        Folder = "/revisions/abc",
        Command = ["node", "server.js", "--flag=a b"],
        Variables = ImmutableSortedDictionary<string, string>.Empty.Add("OWN", "yes"),
        HealthPath = "/health",
        ReadyPath = "/ready",
    };

    [TestCase("PORT", "20123")]
    [TestCase("ASPNETCORE_URLS", "http://127.0.0.1:20123")]
    [TestCase("DEPLOY_ENVIRONMENT", "staging")]
    [TestCase("DEPLOY_VERSION", "1.2.0")]
    [TestCase("OWN", "yes")]
    [TestCase(ProcessMarks.Variable, "/root/.deploy/host#staging/1.2.0/1:20123")]
    public void Environment_OfAService_SaysWhoAndWhereItIs(string name, string value) =>
        Assert.That(Start(Replica).Environment[name], Is.EqualTo(value));

    [Test]
    public void Environment_OfAService_HasNoOtherVariablesOfOurs()
    {
        Environment.SetEnvironmentVariable("GITHUB_TOKEN", "secret");

        Assert.That(Start(Replica).Environment, Does.Not.ContainKey("GITHUB_TOKEN"));
    }

    [Test]
    public void Arguments_WithSpaces_StayWhole() =>
        Assert.That(Start(Replica).ArgumentList, Is.EqualTo(["server.js", "--flag=a b"]));

    [Test]
    public void Program_AmongTheFiles_GoesFirst()
    {
        using var folder = new TemporaryFolder();
        var own = folder.Write("server", "");

        var start = Start(Replica with { Folder = folder.Path, Command = ["server"] });

        Assert.That(start.FileName, Is.EqualTo(own));
    }

    [Test]
    public void Program_NotAmongTheFiles_IsLeftToPath() =>
        Assert.That(Start(Replica).FileName, Is.EqualTo("node"));

    private static System.Diagnostics.ProcessStartInfo Start(ReplicaSpec replica) =>
        ProcessStart.Of(replica, 20123, "/root/.deploy/host#");
}
