using System.Text;
using Deploy.Rollouts.Releases;

namespace Deploy.Releases.Sources;

/// <summary>
/// The digest of a tree: of its entries in the order of their paths, whatever order they came in.
/// </summary>
internal static class TreeDigest
{
    private const string Format = "deploy-tree 1\n";

    public static Digest Of(IEnumerable<TreeEntry> entries)
    {
        var text = new StringBuilder(Format);
        foreach (var entry in entries.OrderBy(e => e.Path, StringComparer.Ordinal))
        {
            // The length in front makes a path that contains a line break harmless.
            text.Append(Name(entry.Kind)).Append(' ').Append(entry.Path.Length).Append(' ');
            text.Append(entry.Path).Append(' ').Append(entry.Content.Hex).Append('\n');
        }
        return Digest.Of(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static string Name(TreeEntryKind kind) =>
        kind switch
        {
            TreeEntryKind.File => "file",
            TreeEntryKind.Executable => "exec",
            TreeEntryKind.Link => "link",
            TreeEntryKind.Submodule => "module",
        };
}
