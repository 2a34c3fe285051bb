namespace Deploy.Host;

/// <summary>
/// The right to be the host of one root. The system gives it back when the process ends, however
/// it ends.
/// </summary>
internal sealed class HostLock : IDisposable
{
    private readonly FileStream _file;

    private HostLock(FileStream file) => _file = file;

    /// <summary>Null when another host has it.</summary>
    public static HostLock? TryTake(string path)
    {
        try
        {
            return new(
                new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)
            );
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();
}
