using Deploy.Releases.Store;

namespace Deploy.Releases.Publishing;

/// <summary>
/// The right to use a working folder, held through an open file: the system gives it back when the
/// process ends, however it ends.
/// </summary>
internal sealed class WorkLock : IDisposable
{
    private static readonly TimeSpan _retryEvery = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan _waitMax = TimeSpan.FromMinutes(10);
    private static readonly FileStreamOptions _exclusive = new()
    {
        Mode = FileMode.OpenOrCreate,
        Access = FileAccess.ReadWrite,
        Share = FileShare.None,
    };

    private readonly FileStream _file;

    private WorkLock(FileStream file) => _file = file;

    public static async Task<WorkLock> TakeAsync(
        string folder,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, ".lock");
        var began = time.GetTimestamp();
        while (true)
        {
            try
            {
                return new(File.Open(path, _exclusive));
            }
            catch (IOException fault) when (time.GetElapsedTime(began) >= _waitMax)
            {
                throw new ReleaseStoreException(
                    $"Another build has held {path} for {_waitMax.TotalMinutes:0} min. "
                        + "Next: wait for it, or end it.",
                    fault
                );
            }
            catch (IOException)
            {
                // Held by another build: its end is what is waited for.
            }
            await Task.Delay(_retryEvery, time, cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose() => _file.Dispose();
}
