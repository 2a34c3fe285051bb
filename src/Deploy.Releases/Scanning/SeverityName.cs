namespace Deploy.Releases.Scanning;

/// <summary>Reads the words that scanners use for severity.</summary>
internal static class SeverityName
{
    public static Severity Parse(string? word) =>
        word?.ToUpperInvariant() switch
        {
            "CRITICAL" => Severity.Critical,
            "HIGH" => Severity.High,
            "MODERATE" or "MEDIUM" => Severity.Medium,
            "LOW" or "NEGLIGIBLE" => Severity.Low,
            _ => Severity.Unknown,
        };
}
