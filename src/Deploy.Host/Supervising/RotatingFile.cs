namespace Deploy.Host.Supervising;

/// <summary>
/// A log file of bounded size: when it is full it becomes <c>.1</c>, and what was <c>.1</c>
/// becomes <c>.2</c>. Keeps the last bytes in memory. Safe for concurrent use.
/// </summary>
internal sealed class RotatingFile : IDisposable
{
    public const long BytesMax = 4 * 1024 * 1024;
    private const int OldFilesMax = 2;
    private const int TailBytes = 8 * 1024;

    private readonly Lock _lock = new();
    private readonly string _path;
    private readonly long _bytesMax;
    private readonly Queue<byte[]> _tail = new();
    private int _tailLength;
    private FileStream _file;

    public RotatingFile(string path, long bytesMax)
    {
        (_path, _bytesMax) = (path, bytesMax);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        _file = Open();
    }

    public string FilePath => _path;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        lock (_lock)
        {
            if (_file.Length + bytes.Length > _bytesMax && _file.Length > 0)
                Rotate_NeedsLock();
            _file.Write(bytes);
            _file.Flush();
            Remember_NeedsLock(bytes);
        }
    }

    /// <summary>The last lines written by this process, without the first broken one.</summary>
    public string[] LastLines(int lines)
    {
        byte[] tail;
        lock (_lock)
            tail = [.. _tail.SelectMany(part => part)];
        var text = System.Text.Encoding.UTF8.GetString(tail);
        return [.. text.Split('\n').Select(l => l.TrimEnd()).Where(l => l != "").TakeLast(lines)];
    }

    public void Dispose()
    {
        lock (_lock)
            _file.Dispose();
    }

    private FileStream Open() =>
        new(_path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);

    private void Rotate_NeedsLock()
    {
        _file.Dispose();
        for (var old = OldFilesMax; old > 1; old--)
            if (File.Exists($"{_path}.{old - 1}"))
                File.Move($"{_path}.{old - 1}", $"{_path}.{old}", overwrite: true);
        File.Move(_path, $"{_path}.1", overwrite: true);
        _file = Open();
    }

    private void Remember_NeedsLock(ReadOnlySpan<byte> bytes)
    {
        var part = bytes.Length > TailBytes ? bytes[^TailBytes..].ToArray() : bytes.ToArray();
        _tail.Enqueue(part);
        _tailLength += part.Length;
        while (_tailLength - _tail.Peek().Length >= TailBytes)
            _tailLength -= _tail.Dequeue().Length;
    }
}
