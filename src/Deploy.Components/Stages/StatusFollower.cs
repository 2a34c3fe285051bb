using Deploy.Rollouts.Ports;

namespace Deploy.Components.Stages;

/// <summary>
/// Has <c>status.json</c> follow what happens. Where that fails it is said once, and changes
/// nothing of what happened: the file is a copy for programs, never the record.
/// </summary>
internal sealed class StatusFollower(Func<CancellationToken, Task> write, Action<string> warn)
{
    private bool _hasWarned;

    public async Task FollowAsync()
    {
        try
        {
            await write(CancellationToken.None);
        }
        catch (Exception fault)
            when (fault
                    is IOException
                        or UnauthorizedAccessException
                        or PlatformException
                        or LedgerCorruptException
                        or LedgerNewerException
                        or TimeoutException
            )
        {
            if (!_hasWarned)
                warn($"status.json could not be brought up to date: {fault.Message}");
            _hasWarned = true;
        }
    }

    public void Warn(string text) => warn(text);
}
