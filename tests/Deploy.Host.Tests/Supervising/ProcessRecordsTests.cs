using Deploy.Host.Supervising;

namespace Deploy.Host.Tests.Supervising;

public sealed class ProcessRecordsTests
{
    private static readonly ProcessIdentity Process = new(4711, "boot:1");
    private readonly TemporaryFolder _folder = new();

    [OneTimeTearDown]
    public void End() => _folder.Dispose();

    [SetUp]
    public void Clear() => _folder.Clear();

    [Test]
    public void Read_WhatWasAdded_IsThere()
    {
        new ProcessRecords(_folder.Path).Add(Process, "production/1.0.0/1");

        Assert.That(
            new ProcessRecords(_folder.Path).Read(),
            Is.EqualTo([(Process, "production/1.0.0/1")])
        );
    }

    [Test]
    public void Read_WhatWasRemoved_IsGone()
    {
        var records = new ProcessRecords(_folder.Path);
        records.Add(Process, "x");
        records.Remove(Process.Id);

        Assert.That(records.Read(), Is.Empty);
    }

    [Test]
    public void Read_HalfWrittenRecord_IsPassedOver()
    {
        _folder.Write("99", "boot:2");

        Assert.That(new ProcessRecords(_folder.Path).Read(), Is.Empty);
    }

    [Test]
    public void Read_NothingEverAdded_IsEmpty() =>
        Assert.That(new ProcessRecords(Path.Combine(_folder.Path, "none")).Read(), Is.Empty);
}
