namespace DocsMcp.Documents;

/// <summary>
/// A page that matches, its score (higher is better) and the line that shows why.
/// </summary>
internal sealed record SearchHit(Document Document, double Score, string Excerpt);
