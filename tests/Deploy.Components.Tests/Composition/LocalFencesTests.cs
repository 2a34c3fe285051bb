using Deploy.Components.Composition;
using Deploy.Platforms.Local;
using Deploy.Rollouts;
using Deploy.Rollouts.Ports;

namespace Deploy.Components.Tests.Composition;

public sealed class LocalFencesTests
{
    [Test]
    public async Task Next_OfTheWorkspace_CountsAndStartsNoHost()
    {
        var root = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using var host = new LocalHost(
            new() { Root = root, HostBinaries = root },
            TimeProvider.System
        );
        var fences = new LocalFences([EnvironmentName.Parse("production")], host);

        await fences.OpenAsync("workspace", default);
        var fence = await fences.NextAsync("workspace", new(4), default);

        Assert.That(fence, Is.EqualTo(new Fence(5)));
        Assert.That(Directory.Exists(root), Is.False);
    }
}
