using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DocsMcp.Documents;

/// <summary>
/// Ranks pages for a query by BM25 over their words, the title's words counted several times.
/// Immutable after construction, so safe for concurrent use.
/// </summary>
internal sealed class DocumentIndex
{
    private const double Saturation = 1.2;
    private const double LengthWeight = 0.75;
    private const int TitleRepeats = 3;

    private readonly FrozenDictionary<string, Document> _byPath;
    private readonly FrozenDictionary<string, ImmutableArray<Posting>> _postings;
    private readonly ImmutableArray<double> _lengths;
    private readonly double _meanLength;

    public DocumentIndex(ImmutableArray<Document> documents)
    {
        Documents = documents;
        _byPath = documents.ToFrozenDictionary(d => d.Path, StringComparer.Ordinal);
        var postings = new Dictionary<string, List<Posting>>(StringComparer.Ordinal);
        _lengths = [.. documents.Select((document, page) => Add(postings, document, page))];
        _meanLength = _lengths.IsEmpty ? 1 : Math.Max(1, _lengths.Average());
        _postings = postings.ToFrozenDictionary(p => p.Key, p => p.Value.ToImmutableArray());
    }

    public ImmutableArray<Document> Documents { get; }

    public Document? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>At most <paramref name="limit"/> pages, best first, ties by path.</summary>
    public ImmutableArray<SearchHit> Search(string query, int limit)
    {
        var words = Words.Of(query).ToHashSet(StringComparer.Ordinal);
        var scores = new Dictionary<int, double>();
        foreach (var word in words)
        {
            if (_postings.TryGetValue(word, out var postings))
                Score(postings, scores);
        }
        return
        [
            .. scores
                .OrderByDescending(s => s.Value)
                .ThenBy(s => Documents[s.Key].Path, StringComparer.Ordinal)
                .Take(limit)
                .Select(s => Hit(Documents[s.Key], s.Value, words)),
        ];
    }

    private static double Add(
        Dictionary<string, List<Posting>> postings,
        Document document,
        int page
    )
    {
        var title = Enumerable.Repeat(document.Title, TitleRepeats).SelectMany(Words.Of);
        var words = Words.Of(document.Text).Concat(title).ToList();
        foreach (var word in words.CountBy(w => w, StringComparer.Ordinal))
        {
            if (!postings.TryGetValue(word.Key, out var list))
                postings[word.Key] = list = [];
            list.Add(new(page, word.Value));
        }
        return words.Count;
    }

    private void Score(ImmutableArray<Posting> postings, Dictionary<int, double> scores)
    {
        var rarity = Math.Log(
            1 + (Documents.Length - postings.Length + 0.5) / (postings.Length + 0.5)
        );
        foreach (var (page, count) in postings)
        {
            var length = 1 - LengthWeight + LengthWeight * _lengths[page] / _meanLength;
            var weight = count * (Saturation + 1) / (count + Saturation * length);
            scores[page] = scores.GetValueOrDefault(page) + rarity * weight;
        }
    }

    private static SearchHit Hit(Document document, double score, HashSet<string> words)
    {
        var lines = document.Text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0);
        var best = lines
            .Where(line => line[0] != '#')
            .Select(line => (Line: line, Count: Words.Of(line).Count(words.Contains)))
            .DefaultIfEmpty((Line: document.Title, Count: 0))
            .MaxBy(l => l.Count);
        return new(document, score, best.Line);
    }

    private readonly record struct Posting(int Page, int Count);
}
