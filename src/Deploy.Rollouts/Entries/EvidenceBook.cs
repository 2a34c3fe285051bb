using System.Collections.Immutable;
using Deploy.Rollouts.Releases;

namespace Deploy.Rollouts.Entries;

/// <summary>Which evidence counts now: the ledger's, less what was revoked later.</summary>
public sealed class EvidenceBook
{
    private readonly ImmutableDictionary<(string Stage, Digest Subject), Entry> _byStage;

    private EvidenceBook(ImmutableDictionary<(string, Digest), Entry> byStage) =>
        _byStage = byStage;

    /// <summary>Reads the book out of the ledger's entries, oldest first.</summary>
    public static EvidenceBook Of(ImmutableArray<Entry> entries)
    {
        var book = ImmutableDictionary.CreateBuilder<(string, Digest), Entry>();
        foreach (var entry in entries)
        {
            if (entry.Fact is Fact.EvidenceGiven given)
                book[(given.Stage, given.Subject)] = entry;
            else if (entry.Fact is Fact.EvidenceRevoked revoked)
                book.RemoveRange(revoked.Stages.Select(s => (s, revoked.Release.Digest)));
        }
        return new(book.ToImmutable());
    }

    /// <summary>The latest entry that proves the stage for this subject, if one counts.</summary>
    public Entry? Find(string stage, Digest subject) =>
        _byStage.GetValueOrDefault((stage, subject));
}
