using System.Collections.Immutable;
using Deploy.Components.Presentation;
using Deploy.Releases.Tools;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Ports;

namespace Deploy.Components.Stages;

/// <summary>
/// Shows work that takes a while, one piece at a time, and with it how long the same stage took
/// when its latest evidence was given. Programs that are run meanwhile are listened to.
/// </summary>
internal sealed class ProgressDesk(ILedger ledger, Func<IProgressView> view, TimeProvider time)
{
    private volatile Listener? _listener;

    /// <summary>Begins to show work, until what is returned is disposed.</summary>
    public async Task<ShownWork> BeginAsync(
        string stage,
        string what,
        CancellationToken cancellationToken
    )
    {
        var entries = await ledger.ReadAsync(cancellationToken);
        return Begin(new(stage, what) { Expected = LastTime(stage, entries) });
    }

    /// <summary>The same, of what leaves no evidence.</summary>
    public ShownWork Begin(WorkProgress work)
    {
        var shown = new ShownWork(work, view(), time);
        _listener = new(shown.Hear, shown.Above);
        return shown;
    }

    /// <summary>Writes lines that stay above what is shown.</summary>
    public void Above(Action write)
    {
        if (_listener is { } listener)
            listener.Above(write);
        else
            write();
    }

    /// <summary>A runner whose programs are listened to.</summary>
    public IToolRunner Listening(IToolRunner programs) =>
        new ListenedTools(programs, line => _listener?.Hear(line));

    /// <summary>How long the stage took the last time it was proven; null for never.</summary>
    internal static TimeSpan? LastTime(string stage, ImmutableArray<Entry> entries) =>
        entries
            .Select(entry => entry.Fact)
            .OfType<Fact.EvidenceGiven>()
            .Where(given => given.Stage == stage)
            .Select(given => Proof.TimeOf(given.Proof))
            .LastOrDefault(took => took is not null);

    /// <summary>The work that was begun last; once it is over it neither hears nor draws.</summary>
    private sealed record Listener(Action<string> Hear, Action<Action> Above);
}
