using Deploy.Releases.Sources;
using Deploy.Releases.Tools;

namespace Deploy.Releases.Versioning;

/// <summary>
/// Answers which version a working tree is: settings, history and calculation in one.
/// </summary>
/// <param name="tools">Starts git.</param>
public sealed class VersionSource(IToolRunner tools)
{
    /// <summary>The version of the tree as it stands.</summary>
    /// <param name="root">The root of the tree, where <c>GitVersion.yml</c> may be.</param>
    /// <param name="source">The tree's identity.</param>
    /// <param name="marks">What the release carries besides the tree's content.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="VersionSettingsException">The settings have faults.</exception>
    /// <exception cref="SourceTreeException">Git refused or failed.</exception>
    public async Task<VersionResult> ReadAsync(
        string root,
        SourceIdentity source,
        VersionMarks marks,
        CancellationToken cancellationToken
    )
    {
        var settings = await VersionSettingsReader
            .ReadAsync(root, cancellationToken)
            .ConfigureAwait(false);
        var history = await new GitHistoryReader(tools)
            .ReadAsync(root, source, marks.Branch, cancellationToken)
            .ConfigureAwait(false);
        return VersionCalculator.Calculate(history, settings, source, marks.Fault);
    }
}
