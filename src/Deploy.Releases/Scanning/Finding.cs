namespace Deploy.Releases.Scanning;

/// <summary>
/// One thing a scanner holds against the source or the artifact. Never contains a secret.
/// </summary>
public sealed record Finding
{
    /// <summary>The scanner that found it.</summary>
    public required string Scanner { get; init; }

    /// <summary>
    /// The rule or the advisory: <c>aws-access-key</c>, <c>GHSA-…</c>, <c>CVE-…</c>.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>How bad it is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What it concerns: a path relative to the root, or <c>Package@1.2.3</c>.</summary>
    public required string Target { get; init; }

    /// <summary>A sentence for people.</summary>
    public required string Message { get; init; }

    /// <summary>The file to look at, relative to the root; null where there is none.</summary>
    public string? Path { get; init; }

    /// <summary>The line in that file, from 1; 0 where no line is known.</summary>
    public int Line { get; init; }

    /// <summary>Where to read more; null where nothing is known.</summary>
    public string? Url { get; init; }

    /// <summary>The same for the same finding in every scan, whatever line it moves to.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The severity, id, place and message in one line.</summary>
    public override string ToString()
    {
        var place = Path is null ? Target : $"{Path}:{Line}";
        return $"{Severity} {Id} {place}: {Message}";
    }
}
