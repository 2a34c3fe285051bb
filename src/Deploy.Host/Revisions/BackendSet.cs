using System.Collections.Immutable;

namespace Deploy.Host.Revisions;

/// <summary>The backends of one revision that can take requests. Safe for concurrent use.</summary>
internal sealed class BackendSet
{
    private readonly Signal _changed = new();
    private ImmutableList<Backend> _ready = [];
    private uint _turn;

    public int Count => Volatile.Read(ref _ready).Count;

    public Backend? First => Volatile.Read(ref _ready) is [var first, ..] ? first : null;

    /// <summary>Completes when the set, or what is known of its processes, has changed.</summary>
    public Task NextChange => _changed.Next;

    public void Add(Backend backend)
    {
        ImmutableInterlocked.Update(ref _ready, ready => ready.Add(backend));
        _changed.Pulse();
    }

    public void Remove(Backend backend)
    {
        ImmutableInterlocked.Update(ref _ready, ready => ready.Remove(backend));
        _changed.Pulse();
    }

    public void Pulse() => _changed.Pulse();

    /// <summary>The next one in turn, another than the one given where there is one.</summary>
    public Backend? Pick(Backend? notThis)
    {
        var ready = Volatile.Read(ref _ready);
        if (ready.Count == 0)
            return null;
        var turn = Interlocked.Increment(ref _turn);
        var picked = ready[(int)(turn % (uint)ready.Count)];
        return picked == notThis
            ? ready[(int)((turn % (uint)ready.Count + 1) % ready.Count)]
            : picked;
    }
}
