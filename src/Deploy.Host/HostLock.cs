using System.Text;

namespace Deploy.Host;

/// <summary>
/// The right to be the host of one root. The system gives it back when the process ends, however
/// it ends. The file names the process, for whoever must end one that does not answer.
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
            var file = new FileStream(
                path,
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
            file.SetLength(0);
            file.Write(Encoding.ASCII.GetBytes($"{Environment.ProcessId}\n"));
            file.Flush();
            return new(file);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();
}
