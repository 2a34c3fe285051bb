using System.Collections.Immutable;
using Deploy.Host.Contracts;
using Deploy.Host.Revisions;

namespace Deploy.Host.Environments;

/// <summary>Owns the revisions that finish their last requests. Safe for concurrent use.</summary>
internal sealed class RetiredRevisions
{
    private ImmutableList<Retirement> _retiring = [];

    /// <summary>
    /// Begins to drain and stop a revision; completes when its processes are gone.
    /// </summary>
    public Task Add(Revision revision, TimeSpan drainTimeout)
    {
        var retirement = new Retirement(revision, revision.RetireAsync(drainTimeout));
        ImmutableInterlocked.Update(ref _retiring, list => list.Add(retirement));
        return ForgetWhenGoneAsync(retirement);
    }

    public ImmutableArray<RevisionReading> Read() =>
        [.. Volatile.Read(ref _retiring).Select(retirement => retirement.Revision.Read())];

    public Task WhenGoneAsync() =>
        Task.WhenAll(Volatile.Read(ref _retiring).Select(retirement => retirement.Gone));

    private async Task ForgetWhenGoneAsync(Retirement retirement)
    {
        await retirement.Gone;
        ImmutableInterlocked.Update(ref _retiring, list => list.Remove(retirement));
    }

    private sealed record Retirement(Revision Revision, Task Gone);
}
