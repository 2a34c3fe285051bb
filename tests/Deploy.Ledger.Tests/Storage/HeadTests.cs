using Deploy.Ledger.Storage;
using Deploy.Ledger.Tests.Worlds;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Releases;

namespace Deploy.Ledger.Tests.Storage;

public sealed class HeadTests
{
    private readonly Scratch _scratch = new();

    private string Path => System.IO.Path.Combine(_scratch.Root, "head");

    [TearDown]
    public void RemoveFiles() => _scratch.Dispose();

    [TestCase(1)]
    [TestCase(2_000)]
    [TestCase(999_999_999_999)]
    public void Read_WhatWasWritten_IsTheSame(long number)
    {
        var head = new Head(number, Digest.Of("x"u8));
        head.Write(Path);
        Assert.That(Head.Read(Path), Is.EqualTo(head));
    }

    [Test]
    public void Write_OverALongerNumber_LeavesNothingOfItBehind()
    {
        new Head(123_456, Digest.Of("x"u8)).Write(Path);
        new Head(7, Digest.Of("y"u8)).Write(Path);
        Assert.That(Head.Read(Path), Is.EqualTo(new Head(7, Digest.Of("y"u8))));
    }

    [Test]
    public void Read_AFileFullOfRubbish_SaysTheBeginningOfIt()
    {
        File.WriteAllText(Path, new string('x', 1_000_000));
        Assert.That(
            () => Head.Read(Path),
            Throws.TypeOf<LedgerCorruptException>().With.Message.Length.LessThan(1_000)
        );
    }

    [Test]
    public void Read_NoFile_IsTheHeadOfAnEmptyLedger() =>
        Assert.That(Head.Read(Path), Is.EqualTo(Head.None));

    [Test]
    public void Read_AFileThatWasCreatedAndNotYetWritten_IsTheHeadOfAnEmptyLedger()
    {
        File.WriteAllText(Path, "");
        Assert.That(Head.Read(Path), Is.EqualTo(Head.None));
    }

    [TestCase("nonsense")]
    [TestCase("000000000001")]
    [TestCase("1 sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\n")]
    public void Read_AnythingElse_IsRefusedNamingTheFile(string content)
    {
        File.WriteAllText(Path, content);
        Assert.That(
            () => Head.Read(Path),
            Throws.TypeOf<LedgerCorruptException>().With.Message.Contains(Path)
        );
    }
}
