using Deploy.Host.Contracts;
using Deploy.Platforms.Local;
using Deploy.Rollouts;

namespace Deploy.Platforms.Tests.Local;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RememberedPortsTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("deploy-ports-");

    public void Dispose() => _root.Delete(recursive: true);

    [Test]
    public void Of_NoState_IsNothing() => Assert.That(RememberedPorts.Of(_root.FullName), Is.Empty);

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("""{"environments":{"dev":{}}}""")]
    [TestCase("""{"environments":{"dev":{"spec":{"port":"high"}}}}""")]
    [TestCase("""{"environments":{"No Name":{"spec":{"port":1}}}}""")]
    public void Of_AStateThatCannotBeRead_IsNothing(string state)
    {
        Store(state);

        Assert.That(RememberedPorts.Of(_root.FullName), Is.Empty);
    }

    [TestCase("""{"spec":{"port":18081}}""", false)]
    [TestCase("""{"spec":{"port":18081},"stable":null,"candidate":null}""", false)]
    [TestCase("""{"spec":{"port":18081},"stable":{}}""", true)]
    [TestCase("""{"spec":{"port":18081},"candidate":{}}""", true)]
    public void Of_AnEnvironment_IsServingWithARelease(string environment, bool isServing)
    {
        Store("""{"environments":{"dev":""" + environment + "}}");

        Assert.That(
            RememberedPorts.Of(_root.FullName),
            Is.EqualTo([new RememberedPort(EnvironmentName.Parse("dev"), 18081, isServing)])
        );
    }

    /// <summary>The file is the host's: what it really writes is read.</summary>
    [Test]
    [Category("Integration")]
    public async Task Of_WhatAHostServes_IsItsPortUntilItIsStopped()
    {
        await using var rig = new HostRig();
        await rig.ServeAsync("1.0.0");

        var serving = RememberedPorts.Of(rig.Root);
        await rig.Host.StopAsync(default, default);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                serving,
                Is.EqualTo([new RememberedPort(rig.Environment.Name, rig.Environment.Port, true)])
            );
            Assert.That(RememberedPorts.Of(rig.Root), Is.Empty);
        }
    }

    private void Store(string state)
    {
        var path = new HostFiles(_root.FullName).State;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, state);
    }
}
