using System.Text.Json;
using Deploy.Releases.Tools;

namespace Deploy.Releases.Scanning;

/// <summary>A scanner that is its own program, used where it is on PATH.</summary>
public sealed class ExternalScanner : IScanner
{
    private readonly IToolRunner _tools;
    private readonly ExternalTool _tool;

    private ExternalScanner(IToolRunner tools, ExternalTool tool)
    {
        _tools = tools;
        _tool = tool;
    }

    /// <inheritdoc/>
    public string Name => _tool.Program;

    /// <summary>Trivy: the release's SBOM, or the tree where there is none.</summary>
    public static ExternalScanner Trivy(IToolRunner tools) => new(tools, ExternalTool.Trivy);

    /// <summary>Grype: the release's SBOM, or the tree where there is none.</summary>
    public static ExternalScanner Grype(IToolRunner tools) => new(tools, ExternalTool.Grype);

    /// <inheritdoc/>
    public async Task<ScannerOutcome> ScanAsync(
        ScanTarget target,
        CancellationToken cancellationToken
    )
    {
        var call = new ToolCall(_tool.Program, _tool.Arguments(target), target.Root);
        var outcome = await _tools.RunAsync(call, cancellationToken).ConfigureAwait(false);
        return outcome.Match<ScannerOutcome>(
            exited => Read(exited, call),
            _ => new ScannerOutcome.Absent($"{_tool.Program} is not on PATH."),
            late => Failed(call, $"no answer in {late.After.TotalMinutes:0} min")
        );
    }

    private ScannerOutcome Read(ToolOutcome.Exited exited, ToolCall call)
    {
        if (exited.Code != 0)
            return Failed(call, $"exit code {exited.Code}: {exited.Error.Trim().Split('\n')[^1]}");
        try
        {
            using var document = JsonDocument.Parse(exited.Output);
            var findings = _tool.Read(document.RootElement).DistinctBy(f => f.Fingerprint);
            return new ScannerOutcome.Ran([.. findings], call.Display);
        }
        catch (Exception fault)
            when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return Failed(call, $"its answer cannot be read: {fault.Message}");
        }
    }

    private static ScannerOutcome.Failed Failed(ToolCall call, string what) =>
        new($"'{call.Display}': {what}. Next: run it by hand.");
}
