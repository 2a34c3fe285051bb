using System.Text.Json;

namespace Deploy.Host.Storage;

/// <summary>
/// The desired state on disk. A change is on stable storage when its method returns, and a reader
/// sees the old state or the new one, never a mixture. Safe for concurrent use.
/// </summary>
internal sealed class StateFile
{
    private readonly Lock _lock = new();
    private readonly string _path;
    private DesiredState _state;

    private StateFile(string path, DesiredState state) => (_path, _state) = (path, state);

    public DesiredState State
    {
        get
        {
            lock (_lock)
                return _state;
        }
    }

    /// <summary>Reads what was stored; nothing stored is the empty state.</summary>
    /// <exception cref="InvalidDataException">It is no state of a form that we know.</exception>
    public static StateFile Open(string path) =>
        new(path, File.Exists(path) ? Read(path) : DesiredState.Empty);

    public void Change(Func<DesiredState, DesiredState> change)
    {
        lock (_lock)
        {
            var next = change(_state);
            if (next == _state)
                return;
            Write(next);
            _state = next;
        }
    }

    private static DesiredState Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var state = JsonSerializer.Deserialize(file, StateJson.Default.DesiredState);
            return state is { Schema: DesiredState.PresentSchema }
                ? state
                : throw new InvalidDataException(
                    $"{path} has schema {state?.Schema}; this host reads schema "
                        + $"{DesiredState.PresentSchema}. {NextCommand(path)}"
                );
        }
        catch (JsonException e)
        {
            throw new InvalidDataException(
                $"{path} is not a host's state: {e.Message} {NextCommand(path)}",
                e
            );
        }
    }

    private static string NextCommand(string path) =>
        $"To serve nothing and begin anew: move {path} away, then ./build.sh Full.";

    private void Write(DesiredState state)
    {
        var temporary = _path + ".tmp";
        using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write))
        {
            JsonSerializer.Serialize(file, state, StateJson.Default.DesiredState);
            file.Flush(flushToDisk: true);
        }
        File.Move(temporary, _path, overwrite: true);
        if (!OperatingSystem.IsWindows())
            UnixCalls.FlushFolder(Path.GetDirectoryName(_path)!);
    }
}
