using System.Globalization;

namespace Deploy.Ledger.Storage;

/// <summary>
/// Exclusive use of some files among all processes of a machine. The operating system gives it
/// back when the holder ends, however it ends.
/// </summary>
internal sealed class FileLock : IDisposable
{
    private static readonly TimeSpan PauseMin = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan PauseMax = TimeSpan.FromMilliseconds(20);
    private readonly FileStream _file;

    private FileLock(FileStream file) => _file = file;

    /// <summary>Takes the lock, waiting for at most the request's bound.</summary>
    /// <exception cref="TimeoutException">Another process held it all that time.</exception>
    public static async Task<FileLock> TakeAsync(
        LockRequest request,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        var began = clock.GetTimestamp();
        var pause = PauseMin;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TryOpen(request.Path) is { } file)
                return new(file);
            if (clock.GetElapsedTime(began) >= request.WaitMax)
                throw Held(request);
            await Task.Delay(pause, clock, cancellationToken).ConfigureAwait(false);
            pause = pause * 2 < PauseMax ? pause * 2 : PauseMax;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static FileStream? TryOpen(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            return new(path, options);
        }
        catch (IOException fault) when (IsHeldByAnother(fault))
        {
            return null;
        }
    }

    /// <summary>EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION of Windows.</summary>
    private static bool IsHeldByAnother(IOException fault) =>
        fault.HResult is 11 or 35 or unchecked((int)0x80070020);

    private static TimeoutException Held(LockRequest request) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Could not lock {request.Path} within {request.WaitMax.TotalSeconds:0.#} s: "
            )
                + $"another process holds it ('fuser {request.Path}' names it). Wait for that "
                + "process or end it, then run the command again; the lock goes with the process."
        );
}
