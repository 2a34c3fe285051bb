using Deploy.Components.Operations;
using Deploy.Rollouts.Releases;

namespace Deploy.Components.Tests.Operations;

public sealed class RollbackOperationTests
{
    [TestCase(1, "1.0.1")]
    [TestCase(8, "1.0.1")]
    [TestCase(9, "1 others (History has them), 1.0.2")]
    [TestCase(300, "292 others (History has them), 1.0.293")]
    public void Latest_OfWhatWasServed_FillsNoScreen(int count, string expected)
    {
        ReleaseId[] served =
        [
            .. Enumerable
                .Range(1, count)
                .Select(i => new ReleaseId("service", $"1.0.{i}", Digest.Of([(byte)(i % 256)]))),
        ];

        var text = RollbackOperation.Latest(served);

        Assert.That(text, Does.StartWith(expected).And.Contain($"1.0.{count}"));
    }
}
