using System.Text;
using Deploy.Host.Supervising;

namespace Deploy.Host.Tests.Supervising;

public sealed class RotatingFileTests
{
    private readonly TemporaryFolder _folder = new();

    private string LogPath => Path.Combine(_folder.Path, "logs", "service.log");

    [OneTimeTearDown]
    public void End() => _folder.Dispose();

    [SetUp]
    public void Clear() => _folder.Clear();

    [Test]
    public void Write_BelowItsBound_IsOneFile()
    {
        using (var log = new RotatingFile(LogPath, 100))
            Write(log, "one\n", "two\n");

        Assert.That(File.ReadAllText(LogPath), Is.EqualTo("one\ntwo\n"));
    }

    [Test]
    public void Write_AboveItsBound_KeepsTwoOlderFilesAndNoMore()
    {
        using (var log = new RotatingFile(LogPath, 6))
            Write(log, "11111", "22222", "33333", "44444", "55555");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(File.ReadAllText(LogPath), Is.EqualTo("55555"));
            Assert.That(File.ReadAllText($"{LogPath}.1"), Is.EqualTo("44444"));
            Assert.That(File.ReadAllText($"{LogPath}.2"), Is.EqualTo("33333"));
            Assert.That(File.Exists($"{LogPath}.3"), Is.False);
        }
    }

    [Test]
    public void Open_FileIsThere_Appends()
    {
        using (var log = new RotatingFile(LogPath, 100))
            Write(log, "before\n");
        using (var log = new RotatingFile(LogPath, 100))
            Write(log, "after\n");

        Assert.That(File.ReadAllLines(LogPath), Is.EqualTo(["before", "after"]));
    }

    [Test]
    public void LastLines_OfManyWrites_AreTheLatestWhateverWasRotated()
    {
        using var log = new RotatingFile(LogPath, 20);
        Write(log, [.. Enumerable.Range(0, 50).Select(i => $"line {i}\n")]);

        Assert.That(log.LastLines(2), Is.EqualTo(["line 48", "line 49"]));
    }

    [Test]
    public void LastLines_AfterAHugeWrite_AreBounded()
    {
        using var log = new RotatingFile(LogPath, 1_000_000);
        Write(log, new string('x', 500_000));

        Assert.That(log.LastLines(1)[0], Has.Length.LessThanOrEqualTo(16 * 1024));
    }

    private static void Write(RotatingFile log, params string[] parts)
    {
        foreach (var part in parts)
            log.Write(Encoding.UTF8.GetBytes(part));
    }
}
