using Deploy.Integrations.Load;

namespace Deploy.Integrations.Tests.Load;

[CancelAfter(5_000)]
public sealed class RunningTasksTests
{
    private readonly RunningTasks _tasks = new();

    [Test]
    public async Task WhenAllEnded_WithoutATask_EndsAtOnce() =>
        await Assert.ThatAsync(_tasks.WhenAllEndedAsync, Throws.Nothing);

    [Test]
    public async Task WhenAllEnded_WithATask_WaitsForIt()
    {
        var work = new TaskCompletionSource();
        _tasks.Add(work.Task);

        var ended = _tasks.WhenAllEndedAsync();
        var before = ended.IsCompleted;
        work.SetResult();
        await ended;

        Assert.That(before, Is.False);
    }

    [Test]
    public async Task WhenAllEnded_AfterATaskFaulted_TellsItsFault()
    {
        _tasks.Add(Task.FromException(new ArithmeticException("inner")));

        await Assert.ThatAsync(
            _tasks.WhenAllEndedAsync,
            Throws.InvalidOperationException.With.InnerException.TypeOf<ArithmeticException>()
        );
    }
}
