namespace Deploy.Conductor.Tests.Fakes;

/// <summary>
/// Every call of a port passes two points: before it takes effect, and after. A test may do
/// something at any of them: cancel, throw, or let the whole process die.
/// </summary>
internal sealed class CallPoints
{
    private readonly List<string> _names = [];
    private bool _isDead;

    /// <summary>Called at each point with its number, from 0, and its name.</summary>
    public Action<int, string> Reached { get; set; } = (_, _) => { };

    /// <summary>Whether the ports do not look at their tokens.</summary>
    public bool IsDeaf { get; set; }

    /// <summary>The calls that never end by themselves.</summary>
    public HashSet<string> Hanging { get; } = [];

    public IReadOnlyList<string> Names => _names;

    /// <summary>From now on no call of this process does anything.</summary>
    public void Die()
    {
        _isDead = true;
        throw new ProcessDeathException();
    }

    /// <summary>A new process, whose calls are counted from 0 again.</summary>
    public void Restart()
    {
        _isDead = false;
        _names.Clear();
        Reached = (_, _) => { };
    }

    /// <summary>At every call of this name from now on.</summary>
    public void On(string name, Action act) =>
        Reached = (_, reached) =>
        {
            if (reached == name)
                act();
        };

    public async Task<T> CallAsync<T>(
        string name,
        Func<T> effect,
        CancellationToken cancellationToken
    )
    {
        if (IsDeaf)
            cancellationToken = CancellationToken.None;
        Reach(name);
        cancellationToken.ThrowIfCancellationRequested();
        if (Hanging.Contains(name))
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        var result = effect();
        Reach(name + " done");
        cancellationToken.ThrowIfCancellationRequested();
        return result;
    }

    public void Reach(string name)
    {
        if (_isDead)
            throw new ProcessDeathException();
        _names.Add(name);
        Reached(_names.Count - 1, name);
    }
}
