using System.Collections.Immutable;

namespace Deploy.Releases.Scanning;

/// <summary>Runs scanners side by side, weighs what they say and leaves a SARIF file.</summary>
/// <param name="scanners">The scanners; names must differ.</param>
/// <param name="time">Says which day it is for waivers, and how long each scanner took.</param>
public sealed class ScanStage(ImmutableArray<IScanner> scanners, TimeProvider time)
{
    /// <summary>
    /// Scans, judges by the policy and the root's waiver file, and writes the SARIF file.
    /// </summary>
    /// <param name="target">What is scanned.</param>
    /// <param name="policy">What is demanded.</param>
    /// <param name="sarifPath">The file to write; its folder is made when needed.</param>
    /// <param name="cancellationToken">Ends all scanners; no file is written then.</param>
    public async Task<ScanReport> RunAsync(
        ScanTarget target,
        ScanPolicy policy,
        string sarifPath,
        CancellationToken cancellationToken
    )
    {
        var file = await WaiverFile.ReadAsync(target.Root, cancellationToken).ConfigureAwait(false);
        var runs = await Task.WhenAll(scanners.Select(s => RunOne(s, target, cancellationToken)))
            .ConfigureAwait(false);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var report = ScanJudge.Judge([.. runs], policy, file, today);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(sarifPath))!);
        await File.WriteAllBytesAsync(sarifPath, Sarif.Write(report), cancellationToken)
            .ConfigureAwait(false);
        return report;
    }

    private async Task<ScannerRun> RunOne(
        IScanner scanner,
        ScanTarget target,
        CancellationToken cancellationToken
    )
    {
        var began = time.GetTimestamp();
        var outcome = await scanner.ScanAsync(target, cancellationToken).ConfigureAwait(false);
        return new(scanner.Name, outcome, time.GetElapsedTime(began));
    }
}
