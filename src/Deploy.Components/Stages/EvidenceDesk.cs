using System.Collections.Immutable;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Releases;

namespace Deploy.Components.Stages;

/// <summary>Reads and gives evidence.</summary>
internal sealed class EvidenceDesk(ILedger ledger)
{
    public async Task<Entry?> FindAsync(
        string stage,
        Digest subject,
        CancellationToken cancellationToken
    ) => EvidenceBook.Of(await ledger.ReadAsync(cancellationToken)).Find(stage, subject);

    public Task GiveAsync(
        string stage,
        Digest subject,
        ReleaseId? release,
        ImmutableSortedDictionary<string, string> proof,
        CancellationToken cancellationToken
    ) =>
        ledger.AppendAsync(
            new Fact.EvidenceGiven(stage, subject, release, proof),
            cancellationToken
        );

    /// <summary>
    /// How people are told of an entry: <c>evidence #12 of 21 Nov 14:02:11 UTC</c>.
    /// </summary>
    public static string Name(Entry entry) =>
        FormattableString.Invariant($"evidence #{entry.Number} of {entry.At:d MMM HH:mm:ss} UTC");
}
