namespace Deploy.Releases.Scanning;

/// <summary>What is held against a package by whoever keeps advisories.</summary>
internal static class Advisory
{
    /// <summary>
    /// The same for the same package and advisory, whichever command of the SDK told of it.
    /// </summary>
    /// <param name="package">Name and version: <c>Package@1.2.3</c>.</param>
    /// <param name="url">Where it is described; empty for nowhere.</param>
    /// <param name="severity">How bad it is.</param>
    /// <param name="project">Which project uses the package.</param>
    public static Finding Finding(string package, string url, Severity severity, string project)
    {
        var id = url.Length == 0 ? "advisory" : url.TrimEnd('/').Split('/')[^1];
        return new()
        {
            Scanner = DependencyAuditScanner.ScannerName,
            Id = id,
            Severity = severity,
            Target = package,
            Message = $"{package} has a known vulnerability. Next: update it; see {url}",
            Path = project,
            Url = url.Length == 0 ? null : url,
            Fingerprint = Fingerprint.Of(id, package),
        };
    }
}
