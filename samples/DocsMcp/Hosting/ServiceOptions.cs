using System.Collections.Immutable;
using System.Globalization;
using DocsMcp.Faults;

namespace DocsMcp.Hosting;

/// <summary>What the environment says. Read once at start; a wrong value stops the start.</summary>
internal sealed record ServiceOptions
{
    /// <summary>From <c>ASPNETCORE_URLS</c>, else <c>PORT</c> on loopback.</summary>
    public ImmutableArray<string> Urls { get; init; } = ["http://127.0.0.1:8080"];

    /// <summary>From <c>DEPLOY_ENVIRONMENT</c>: which environment this process serves.</summary>
    public string Environment { get; init; } = "development";

    /// <summary>From <c>DOCS_MCP_PARTITION</c>: which set of documents is served.</summary>
    public string Partition { get; init; } = "bundled";

    /// <summary>
    /// From <c>DOCS_MCP_LOG_LEVEL</c>. At Debug every request is a line; at Information one in
    /// a thousand; failures always.
    /// </summary>
    public LogLevel LogLevel { get; init; } = LogLevel.Information;

    /// <summary>
    /// From <c>DOCS_MCP_DRAIN</c>, for example <c>500ms</c>: how long the service still accepts
    /// requests after it was told to stop, for routers that poll readiness. None by default.
    /// </summary>
    public TimeSpan Drain { get; init; }

    /// <summary>From <c>DOCS_MCP_MEMORY_LIMIT_MB</c>: above it the service is unhealthy.</summary>
    public int MemoryLimitMb { get; init; } = 512;

    /// <summary>Reads all of it and reports every wrong value at once.</summary>
    public static ServiceOptionsReading Read(Func<string, string?> find)
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        var byDefault = new ServiceOptions();
        var options = byDefault with
        {
            Urls = ReadUrls(find, faults) ?? byDefault.Urls,
            Environment = Given(find, "DEPLOY_ENVIRONMENT") ?? byDefault.Environment,
            Partition = Given(find, "DOCS_MCP_PARTITION") ?? byDefault.Partition,
            LogLevel = ReadLevel(find, faults) ?? byDefault.LogLevel,
            Drain = ReadDrain(find, faults) ?? byDefault.Drain,
            MemoryLimitMb =
                ReadNumber(find, "DOCS_MCP_MEMORY_LIMIT_MB", (32, 1 << 20), faults)
                ?? byDefault.MemoryLimitMb,
        };
        return new(options, faults.ToImmutable());
    }

    private static string? Given(Func<string, string?> find, string name) =>
        find(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    private static ImmutableArray<string>? ReadUrls(
        Func<string, string?> find,
        ImmutableArray<string>.Builder faults
    )
    {
        if (Given(find, "ASPNETCORE_URLS") is not { } text)
        {
            return ReadNumber(find, "PORT", (0, 65_535), faults) is { } port
                ? [$"http://127.0.0.1:{port}"]
                : null;
        }
        var urls = text.Split(';', StringSplitOptions.TrimEntries);
        foreach (var url in urls.Where(url => !IsHttp(url)))
            faults.Add($"ASPNETCORE_URLS: expected http://address:port, seen '{url}'.");
        return [.. urls];
    }

    private static bool IsHttp(string url) =>
        Uri.TryCreate(url.Replace("//+", "//any").Replace("//*", "//any"), 0, out var uri)
        && uri.IsAbsoluteUri
        && uri.Scheme == Uri.UriSchemeHttp;

    private static LogLevel? ReadLevel(
        Func<string, string?> find,
        ImmutableArray<string>.Builder faults
    )
    {
        if (Given(find, "DOCS_MCP_LOG_LEVEL") is not { } text)
            return null;
        if (Enum.TryParse<LogLevel>(text, ignoreCase: true, out var level) && Enum.IsDefined(level))
            return level;
        var names = string.Join(", ", Enum.GetNames<LogLevel>());
        faults.Add($"DOCS_MCP_LOG_LEVEL: expected one of {names}, seen '{text}'.");
        return null;
    }

    private static TimeSpan? ReadDrain(
        Func<string, string?> find,
        ImmutableArray<string>.Builder faults
    )
    {
        if (Given(find, "DOCS_MCP_DRAIN") is not { } text)
            return null;
        if (DurationText.TryParse(text, out var drain))
            return drain;
        faults.Add($"DOCS_MCP_DRAIN: expected a time as 500ms or 5s, seen '{text}'.");
        return null;
    }

    private static int? ReadNumber(
        Func<string, string?> find,
        string name,
        (int Min, int Max) range,
        ImmutableArray<string>.Builder faults
    )
    {
        if (Given(find, name) is not { } text)
            return null;
        var isNumber = int.TryParse(
            text,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        );
        if (isNumber && number >= range.Min && number <= range.Max)
            return number;
        faults.Add($"{name}: expected a number from {range.Min} to {range.Max}, seen '{text}'.");
        return null;
    }
}
