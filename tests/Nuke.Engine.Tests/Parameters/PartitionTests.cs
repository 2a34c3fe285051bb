using Nuke.Common;
using Nuke.Common.CI;
using Nuke.Engine.Tests.Running;

namespace Nuke.Engine.Tests.Parameters;

[Parallelizable(ParallelScope.All)]
internal sealed class PartitionTests
{
    private static readonly string[] Work = ["a", "b", "c", "d", "e"];

    [TestCase("", "1/1", "abcde")]
    [TestCase("--partition 1/2", "1/2", "ace")]
    [TestCase("--partition 2/2", "2/2", "bd")]
    [TestCase("--partition 7/7", "7/7", "")]
    public void Partition_OfTheBuild_TakesItsShare(string arguments, string part, string share)
    {
        var build = BuildRun.Of<Shared>($"Go {arguments}").Build!;

        Assert.That(build.Partition.ToString(), Is.EqualTo(part));
        Assert.That(string.Concat(build.Partition.GetCurrent(Work)), Is.EqualTo(share));
    }

    [TestCase("", "1/1")]
    [TestCase("--test-partition 2", "2/3")]
    [TestCase("--test-partition 3/3", "3/3")]
    public void Partition_OfAMember_KnowsItsTotal(string arguments, string part) =>
        Assert.That(
            BuildRun.Of<Shared>($"Go {arguments}").Build!.TestPartition.ToString(),
            Is.EqualTo(part)
        );

    [TestCase("--partition 3/2", "'3/2' is not a part and a total such as 1/2")]
    [TestCase("--partition 0/2", "'0/2' is not a part and a total such as 1/2")]
    [TestCase("--partition 1", "'1' is not a part and a total such as 1/2")]
    [TestCase("--partition 1/2/3", "'1/2/3' is not a part and a total such as 1/2")]
    [TestCase("--test-partition 4", "'4' is not a part from 1 to 3")]
    [TestCase("--test-partition 1/2", "'1/2' is not a part from 1 to 3")]
    [TestCase("--test-partition one", "'one' is not a part from 1 to 3")]
    public void Partition_ThatIsNone_IsRefused(string arguments, string reason)
    {
        var run = BuildRun.Of<Shared>($"Go {arguments}");

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain(reason));
    }

    [Test]
    public void Parts_Together_AreTheWholeExactlyOnce(
        [Range(1, 7)] int total,
        [Values(0, 1, 6, 7, 50)] int count
    )
    {
        var work = Enumerable.Range(0, count).ToList();
        var parts = Enumerable
            .Range(1, total)
            .Select(x => Partition.Parse($"{x}/{total}").GetCurrent(work).ToList())
            .ToList();

        Assert.That(parts.SelectMany(x => x), Is.EquivalentTo(work));
        Assert.That(parts.Max(x => x.Count) - parts.Min(x => x.Count), Is.LessThanOrEqualTo(1));
    }

    internal sealed class Shared : RecordingBuild
    {
        [Partition(3)]
        internal readonly Partition TestPartition = null!;

        internal Target Go => _ => _.Executes(Ran("go"));
    }
}
