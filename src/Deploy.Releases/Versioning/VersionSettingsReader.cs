using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Deploy.Releases.Versioning;

/// <summary>
/// Reads <c>GitVersion.yml</c>. What is not supported is refused by name, not ignored.
/// </summary>
public static class VersionSettingsReader
{
    /// <summary>
    /// The file's name at the root; any of GitVersion's spellings of it is found.
    /// </summary>
    public const string FileName = "GitVersion.yml";

    private static readonly string[] _spellings =
    [
        FileName,
        "GitVersion.yaml",
        ".GitVersion.yml",
        ".GitVersion.yaml",
    ];

    /// <summary>The settings of the tree; the defaults where it has no such file.</summary>
    /// <exception cref="VersionSettingsException">
    /// The file has faults; all of them are named.
    /// </exception>
    public static async Task<VersionSettings> ReadAsync(
        string root,
        CancellationToken cancellationToken
    )
    {
        var path = _spellings.Select(name => Path.Combine(root, name)).FirstOrDefault(File.Exists);
        if (path is null)
            return new();
        var text = await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false);
        return Parse(text, Path.GetFileName(path));
    }

    /// <summary>The settings that this text describes.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="fileName">What messages call the text.</param>
    /// <exception cref="VersionSettingsException">
    /// The text has faults; all of them are named.
    /// </exception>
    public static VersionSettings Parse(string yaml, string fileName)
    {
        var run = new VersionSettingsRun(fileName);
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents.Count == 0 ? new() : run.Read(stream.Documents[0].RootNode);
        }
        catch (YamlException fault)
        {
            throw new VersionSettingsException([
                $"{fileName} line {fault.Start.Line}: not YAML: {fault.Message}",
            ]);
        }
    }
}
