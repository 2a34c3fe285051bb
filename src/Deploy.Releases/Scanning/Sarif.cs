using System.Text.Json;
using System.Text.Json.Nodes;

namespace Deploy.Releases.Scanning;

/// <summary>
/// Writes a scan as SARIF 2.1.0, one run for each scanner. A scanner that did not run has a run of
/// its own without results that says why, so that nobody takes silence for safety.
/// </summary>
public static class Sarif
{
    private static readonly JsonSerializerOptions _indented = new() { WriteIndented = true };

    /// <summary>The document.</summary>
    public static byte[] Write(ScanReport report)
    {
        var runs = new JsonArray([.. report.Scanners.Select(run => (JsonNode)RunOf(run, report))]);
        var own = report.Findings.Where(f => f.Scanner == ScanJudge.WaiverScanner).ToList();
        if (own.Count > 0)
            runs.Add(Run(ScanJudge.WaiverScanner, [.. own.Select(f => (f, (Waiver?)null))], null));
        var document = new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = runs,
        };
        return JsonSerializer.SerializeToUtf8Bytes(document, _indented);
    }

    private static JsonObject RunOf(ScannerRun run, ScanReport report)
    {
        var counting = report.Findings.Where(f => f.Scanner == run.Name);
        var waived = report.Waived.Where(w => w.Finding.Scanner == run.Name);
        List<(Finding, Waiver?)> results =
        [
            .. counting.Select(f => (f, (Waiver?)null)),
            .. waived.Select(w => (w.Finding, (Waiver?)w.Waiver)),
        ];
        var silent = run.Outcome.Match<string?>(_ => null, a => a.Reason, f => f.Reason);
        return Run(run.Name, results, silent);
    }

    private static JsonObject Run(
        string scanner,
        List<(Finding Finding, Waiver? Waiver)> results,
        string? silent
    )
    {
        var rules = results
            .Select(r => r.Finding)
            .GroupBy(f => f.Id, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .ToList();
        var index = rules
            .Select((rule, at) => (rule.Key, at))
            .ToDictionary(pair => pair.Key, pair => pair.at, StringComparer.Ordinal);
        return new()
        {
            ["tool"] = new JsonObject
            {
                ["driver"] = new JsonObject
                {
                    ["name"] = scanner,
                    ["rules"] = new JsonArray([.. rules.Select(r => (JsonNode)Rule(r))]),
                },
            },
            ["invocations"] = new JsonArray(Invocation(silent)),
            ["results"] = new JsonArray([
                .. results.Select(r => (JsonNode)Result(r.Finding, r.Waiver, index)),
            ]),
        };
    }

    private static JsonObject Invocation(string? silent)
    {
        var invocation = new JsonObject { ["executionSuccessful"] = silent is null };
        if (silent is not null)
            invocation["toolExecutionNotifications"] = new JsonArray(
                new JsonObject { ["level"] = "warning", ["message"] = Text(silent) }
            );
        return invocation;
    }

    private static JsonObject Rule(IGrouping<string, Finding> findings)
    {
        var worst = findings.MaxBy(f => f.Severity)!;
        var rule = new JsonObject
        {
            ["id"] = findings.Key,
            ["shortDescription"] = Text(findings.Key),
            ["defaultConfiguration"] = new JsonObject { ["level"] = Level(worst.Severity) },
            ["properties"] = new JsonObject
            {
                ["security-severity"] = Score(worst.Severity),
                ["tags"] = new JsonArray("security"),
            },
        };
        if (worst.Url is { } url)
            rule["helpUri"] = url;
        return rule;
    }

    private static JsonObject Result(
        Finding finding,
        Waiver? waiver,
        Dictionary<string, int> ruleIndex
    )
    {
        var result = new JsonObject
        {
            ["ruleId"] = finding.Id,
            ["ruleIndex"] = ruleIndex[finding.Id],
            ["level"] = Level(finding.Severity),
            ["message"] = Text($"{finding.Target}: {finding.Message}"),
            ["partialFingerprints"] = new JsonObject { ["deploy/v1"] = finding.Fingerprint },
        };
        if (finding.Path is { } path)
            result["locations"] = new JsonArray(Location(path, finding.Line));
        if (waiver is not null)
            result["suppressions"] = new JsonArray(
                new JsonObject
                {
                    ["kind"] = "external",
                    ["status"] = "accepted",
                    ["justification"] =
                        $"{waiver.Reason} (approved by {waiver.ApprovedBy} until "
                        + $"{waiver.Expires:yyyy-MM-dd})",
                }
            );
        return result;
    }

    private static JsonObject Location(string path, int line)
    {
        var uri = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return new()
        {
            ["physicalLocation"] = new JsonObject
            {
                ["artifactLocation"] = new JsonObject
                {
                    ["uri"] = uri,
                    ["uriBaseId"] = "%SRCROOT%",
                },
                ["region"] = new JsonObject { ["startLine"] = Math.Max(1, line) },
            },
        };
    }

    private static JsonObject Text(string text) => new() { ["text"] = text };

    private static string Level(Severity severity) =>
        severity switch
        {
            Severity.Critical or Severity.High => "error",
            Severity.Medium => "warning",
            Severity.Low or Severity.Unknown => "note",
        };

    // What code scanning sorts by: the middle of each of CVSS's ranges.
    private static string Score(Severity severity) =>
        severity switch
        {
            Severity.Critical => "9.5",
            Severity.High => "8.0",
            Severity.Medium => "5.5",
            Severity.Low => "2.0",
            Severity.Unknown => "0.0",
        };
}
