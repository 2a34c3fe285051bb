using Deploy.Releases.Tools;

namespace Deploy.Releases.Sources;

/// <summary>Lists the files that belong to a source tree.</summary>
internal static class SourceFiles
{
    /// <summary>The arguments that make git list tracked and not ignored files.</summary>
    public static string[] Listing { get; } = ["ls-files", "-co", "--exclude-standard", "-z"];

    /// <summary>
    /// What git answered, as paths without duplicates, folders' slashes and state.
    /// </summary>
    public static IEnumerable<string> Clean(IEnumerable<string> records) =>
        records
            .Where(path => path.Length > 0 && !PlainTree.IsState(path))
            .Select(path => path.TrimEnd('/'))
            .Distinct(StringComparer.Ordinal);

    /// <summary>The paths relative to the root, with git's help where there is git.</summary>
    public static async Task<IReadOnlyList<string>> ListAsync(
        IToolRunner tools,
        string root,
        CancellationToken cancellationToken
    )
    {
        var full = Path.GetFullPath(root);
        var listed = Git.Describes(full)
            ? await new Git(tools, full)
                .AskAsync([.. Listing], cancellationToken)
                .ConfigureAwait(false)
            : null;
        // Where the repository above knows nothing of this tree its files are still to be listed.
        return listed is null or [""] ? [.. PlainTree.Files(full)] : [.. Clean(listed)];
    }
}
