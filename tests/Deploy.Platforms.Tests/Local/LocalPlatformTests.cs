using Deploy.Platforms.Local;
using Deploy.Rollouts;

namespace Deploy.Platforms.Tests.Local;

[Category("Integration")]
[Parallelizable(ParallelScope.Fixtures)]
[CancelAfter(120_000)]
public sealed class LocalPlatformTests
{
    private HostRig _rig = null!;

    [SetUp]
    public void Begin() => _rig = new();

    [TearDown]
    public async Task End() => await _rig.DisposeAsync();

    [Test]
    public async Task Read_NothingWasEverStarted_ServesNothingAndStartsNothing()
    {
        var state = await _rig.Platform.ReadAsync(default);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(state.Stable, Is.Null);
            Assert.That(state.Split, Is.EqualTo(Split.AllStable));
            Assert.That(
                await _rig.Host.LookAsync(default),
                Is.EqualTo(LocalHostCondition.NotStarted)
            );
        }
    }

    [Test]
    public async Task Rollout_FromStartToPromotion_ServesEachStepAsSet()
    {
        await _rig.ServeAsync("1.0.0");
        await _rig.StartAsync("2.0.0");
        await _rig.SplitAsync(50);
        var half = await VersionsOfAsync(200);
        await _rig.PromoteAsync();
        var state = await _rig.Platform.ReadAsync(default);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(half["2.0.0"], Is.EqualTo(100));
            Assert.That(state.Stable!.Release.Version, Is.EqualTo("2.0.0"));
            Assert.That(state.Candidate, Is.Null);
            Assert.That(await VersionsOfAsync(20), Is.EqualTo(Only("2.0.0", 20)));
        }
    }

    private async Task<Dictionary<string, int>> VersionsOfAsync(int requests)
    {
        var seen = new Dictionary<string, int>();
        for (var i = 0; i < requests; i++)
        {
            var version = await _rig.GetAsync("version");
            seen[version] = seen.GetValueOrDefault(version) + 1;
        }
        return seen;
    }

    private static Dictionary<string, int> Only(string version, int count) =>
        new() { [version] = count };
}
