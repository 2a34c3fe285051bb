namespace Deploy.Host;

/// <summary>Lets callers in one after the other, across awaits.</summary>
// Its semaphore holds nothing to dispose of: nobody takes its wait handle.
#pragma warning disable CA1001
internal sealed class OneAtATime
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    public async Task<T> DoAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await work();
        }
        finally
        {
            _turn.Release();
        }
    }

    public async Task DoAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await work();
        }
        finally
        {
            _turn.Release();
        }
    }
}
