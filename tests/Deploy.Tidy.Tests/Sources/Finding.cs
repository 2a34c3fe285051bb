namespace Deploy.Tidy.Tests.Sources;

/// <summary>One place that breaks one rule.</summary>
internal sealed record Finding(string Path, int Line, string Limit, string Seen)
{
    public override string ToString() => $"{Path}:{Line}: {Limit}; seen: {Seen}";
}
