using Nuke.Common;

namespace Nuke.Engine.Tests.Assertions;

[Parallelizable(ParallelScope.All)]
internal sealed class ControlFlowTests
{
    [Test]
    public void Retry_ThatSucceedsInTheEnd_DoesNotThrow_Facts97()
    {
        var calls = 0;

        ControlFlow.ExecuteWithRetry(() =>
        {
            if (++calls < 3)
            {
                throw new InvalidOperationException("not yet");
            }
        });

        Assert.That(calls, Is.EqualTo(3));
    }

    [Test]
    public void Retry_ThatAlwaysFails_SaysHowOften_Facts97()
    {
        var messages = new List<string>();
        var cleanups = 0;

        Assert.That(
            () =>
                ControlFlow.ExecuteWithRetry(
                    () => throw new InvalidOperationException("never"),
                    cleanup: () => cleanups++,
                    retryAttempts: 2,
                    logAction: messages.Add
                ),
            Throws
                .Exception.With.Message.Contain("after 2 attempts")
                .And.InnerException.Message.EqualTo("never")
        );
        Assert.That((messages.Count, cleanups), Is.EqualTo((1, 2)));
    }

    [Test]
    public void SuppressedError_GivesTheDefault() =>
        Assert.That(
            ControlFlow.SuppressErrors<int>(
                () => throw new InvalidOperationException(),
                7,
                logWarning: false
            ),
            Is.EqualTo(7)
        );
}
