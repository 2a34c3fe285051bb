namespace Deploy.Host.Tests;

public sealed class HostLockTests
{
    private readonly TemporaryFolder _folder = new();
    private string LockPath => Path.Combine(_folder.Path, "host.lock");

    [OneTimeTearDown]
    public void End() => _folder.Dispose();

    [Test]
    public void TryTake_HeldByAnother_IsNone()
    {
        using var held = HostLock.TryTake(LockPath);

        Assert.That(HostLock.TryTake(LockPath), Is.Null);
    }

    [Test]
    public void TryTake_GivenBack_IsOurs()
    {
        HostLock.TryTake(LockPath)?.Dispose();
        using var again = HostLock.TryTake(LockPath);

        Assert.That(again, Is.Not.Null);
    }

    [Test]
    public void TryTake_NamesTheProcessInTheFile_AlsoWhereALongerOneStood()
    {
        File.WriteAllText(LockPath, "12345678901234567890\n");
        HostLock.TryTake(LockPath)?.Dispose();

        Assert.That(File.ReadAllText(LockPath), Is.EqualTo($"{Environment.ProcessId}\n"));
    }
}
