using System.Collections.Concurrent;
using System.Text;
using Deploy.Releases.Sources;
using Deploy.Releases.Tools;

namespace Deploy.Releases.Scanning;

/// <summary>
/// Looks for secrets in the files of the working tree that git tracks or would track. It reports
/// rule, file, line and a fingerprint — never the secret. It does not look into older commits.
/// </summary>
/// <param name="tools">Starts git.</param>
public sealed class SecretScanner(IToolRunner tools) : IScanner
{
    /// <summary>Files larger than this are not read; how many that were is reported.</summary>
    public const int FileMaxBytes = 1024 * 1024;

    private const int BinaryProbeBytes = 8 * 1024;

    /// <inheritdoc/>
    public string Name => "secrets";

    /// <inheritdoc/>
    public async Task<ScannerOutcome> ScanAsync(
        ScanTarget target,
        CancellationToken cancellationToken
    )
    {
        var paths = await SourceFiles
            .ListAsync(tools, target.Root, cancellationToken)
            .ConfigureAwait(false);
        var findings = new ConcurrentBag<Finding>();
        var skipped = 0;
        Parallel.ForEach(
            paths,
            new ParallelOptions { CancellationToken = cancellationToken },
            path =>
            {
                var text = TextOf(Path.Combine(target.Root, path), out var isTooLarge);
                if (isTooLarge)
                    Interlocked.Increment(ref skipped);
                foreach (var match in SecretText.Find(text))
                    findings.Add(FindingOf(path, match));
            }
        );
        var large = skipped == 0 ? "" : $", {skipped} larger than 1 MiB not read";
        return new ScannerOutcome.Ran(
            [.. findings.OrderBy(f => f.Target, StringComparer.Ordinal).ThenBy(f => f.Line)],
            $"{paths.Count} files{large}"
        );
    }

    private Finding FindingOf(string path, SecretMatch match) =>
        new()
        {
            Scanner = Name,
            Id = match.Rule.Id,
            Severity = match.Rule.Severity,
            Target = path,
            Path = path,
            Line = match.Line,
            Message =
                $"This is {match.Rule.What} (fingerprint {match.Fingerprint}). Next: revoke it, "
                + "take it out of the file, and give it to the program at run time.",
            Fingerprint = match.Fingerprint,
        };

    /// <summary>
    /// The text; empty for a link, for binary content and for a file that is too large.
    /// </summary>
    private static string TextOf(string path, out bool isTooLarge)
    {
        var file = new FileInfo(path);
        isTooLarge = false;
        if (!file.Exists || file.LinkTarget is not null || file.Length == 0)
            return "";
        isTooLarge = file.Length > FileMaxBytes;
        if (isTooLarge)
            return "";
        var bytes = File.ReadAllBytes(path);
        var isBinary = bytes.AsSpan(0, Math.Min(bytes.Length, BinaryProbeBytes)).Contains((byte)0);
        return isBinary ? "" : Encoding.UTF8.GetString(bytes);
    }
}
