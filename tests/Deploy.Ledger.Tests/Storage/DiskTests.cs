using System.Runtime.Versioning;
using Deploy.Ledger.Storage;
using Deploy.Ledger.Tests.Worlds;
using Deploy.Rollouts.Ports;

namespace Deploy.Ledger.Tests.Storage;

public sealed class DiskTests
{
    private readonly Scratch _scratch = new();

    private string File => Path.Combine(_scratch.Root, "file");

    [TearDown]
    public void RemoveFiles() => _scratch.Dispose();

    [Test]
    public void Read_NoFileOrNoDirectory_IsEmpty()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Disk.Read(File, 0), Is.Empty);
            Assert.That(Disk.Read(Path.Combine(_scratch.Root, "no", "file"), 0), Is.Empty);
        }
    }

    [Test]
    public void Read_WhatIsThereAndCannotBeRead_IsNotEmpty_AndSaysWhatToMend()
    {
        Directory.CreateDirectory(File);
        Assert.That(
            () => Disk.Read(File, 0),
            Throws
                .TypeOf<LedgerCorruptException>()
                .With.Message.StartsWith($"{File} cannot be read: ")
                .And.Message.Contains("Next: ")
        );
    }

    [TestCase(0, "abcdef")]
    [TestCase(4, "ef")]
    [TestCase(6, "")]
    [TestCase(99, "")]
    public void Read_FromAnOffset_IsTheRest(int offset, string expected)
    {
        Disk.Replace(File, "abcdef"u8);
        Assert.That(
            System.Text.Encoding.ASCII.GetString(Disk.Read(File, offset)),
            Is.EqualTo(expected)
        );
    }

    [Test]
    public void Write_AtAnOffset_KeepsTheRest()
    {
        Disk.Replace(File, "abcdef"u8);
        using (var handle = Disk.OpenForWriting(File))
            Disk.Write(handle, "XY"u8, 2);
        Assert.That(Disk.Read(File, 0), Is.EqualTo("abXYef"u8.ToArray()));
    }

    [Test]
    public void Replace_AFile_LeavesNoOtherBehind()
    {
        Disk.Replace(File, "one"u8);
        Disk.Replace(File, "two"u8);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Disk.Read(File, 0), Is.EqualTo("two"u8.ToArray()));
            Assert.That(Directory.GetFiles(_scratch.Root), Has.Length.EqualTo(1));
        }
    }

    [Test, Platform(Exclude = "Win", Reason = "Windows has no such modes.")]
    [UnsupportedOSPlatform("windows")]
    public void Replace_AFileThatOthersCouldRead_HidesItFromThem()
    {
        System.IO.File.WriteAllText(File, "old");
        Disk.Replace(File, "new"u8);
        Assert.That(
            System.IO.File.GetUnixFileMode(File),
            Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite)
        );
    }

    [Test, Platform(Exclude = "Win", Reason = "Windows flushes directories by itself.")]
    public void FlushDirectory_ThatIsNotThere_SaysWhich() =>
        Assert.That(
            () => Disk.FlushDirectory(Path.Combine(_scratch.Root, "no")),
            Throws.InstanceOf<IOException>().With.Message.Contains("no: error 2")
        );
}
