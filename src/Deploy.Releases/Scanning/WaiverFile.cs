using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Deploy.Releases.Scanning;

/// <summary>
/// The reviewed waivers of a repository, and everything that is wrong with the file.
/// </summary>
/// <param name="Waivers">The well-formed ones, expired or not.</param>
/// <param name="Faults">Each fault with its line; a file with faults fails the scan.</param>
public sealed record WaiverFile(ImmutableArray<Waiver> Waivers, ImmutableArray<WaiverFault> Faults)
{
    /// <summary>The file's name at the root of the repository.</summary>
    public const string Name = ".deploy-waivers.yml";

    private static readonly string[] _keys = ["id", "target", "reason", "approvedBy", "expires"];

    /// <summary>The file of this tree; empty where there is none.</summary>
    public static async Task<WaiverFile> ReadAsync(string root, CancellationToken cancellationToken)
    {
        var path = Path.Combine(root, Name);
        return File.Exists(path)
            ? Parse(await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false))
            : new([], []);
    }

    /// <summary>
    /// Reads a list of waivers, each with all of id, target, reason, approvedBy, expires.
    /// </summary>
    public static WaiverFile Parse(string yaml)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents.Count == 0 ? new([], []) : Read(stream.Documents[0].RootNode);
        }
        catch (YamlException fault)
        {
            return new([], [new((int)fault.Start.Line, $"not YAML: {fault.Message}")]);
        }
    }

    private static WaiverFile Read(YamlNode root)
    {
        var faults = ImmutableArray.CreateBuilder<WaiverFault>();
        if (root is YamlScalarNode { Value: null or "" })
            return new([], []);
        if (root is not YamlSequenceNode list)
            return new([], [new(LineOf(root), "expected a list of waivers ('- id: …')")]);
        var waivers = list.Children.Select(node => WaiverOf(node, faults)).OfType<Waiver>();
        ImmutableArray<Waiver> read = [.. waivers];
        return new(read, faults.ToImmutable());
    }

    private static Waiver? WaiverOf(YamlNode node, ImmutableArray<WaiverFault>.Builder faults)
    {
        var line = LineOf(node);
        if (node is not YamlMappingNode mapping)
        {
            faults.Add(new(line, "expected a waiver with " + string.Join(", ", _keys)));
            return null;
        }
        var before = faults.Count;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in mapping.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (!_keys.Contains(name))
                faults.Add(
                    new(LineOf(key), $"'{name}' is unknown; known: {string.Join(", ", _keys)}")
                );
            else
                values[name] = (value as YamlScalarNode)?.Value?.Trim() ?? "";
        }
        foreach (var key in _keys.Where(k => string.IsNullOrEmpty(values.GetValueOrDefault(k))))
            faults.Add(new(line, $"the waiver has no {key}"));
        if (values.GetValueOrDefault("target") is { } target && target.All(c => c is '*' or '/'))
            if (target.Length > 0)
                faults.Add(new(line, $"the target '{target}' waives everything: name a path"));
        var day = Day(values.GetValueOrDefault("expires", ""), line, faults);
        if (faults.Count > before)
            return null;
        return new()
        {
            Id = values["id"],
            Target = values["target"],
            Reason = values["reason"],
            ApprovedBy = values["approvedBy"],
            Expires = day,
            Line = line,
        };
    }

    private static DateOnly Day(string text, int line, ImmutableArray<WaiverFault>.Builder faults)
    {
        var style = DateTimeStyles.None;
        var invariant = CultureInfo.InvariantCulture;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", invariant, style, out var day))
            if (text.Length > 0)
                faults.Add(new(line, $"expires must be a date like 2027-01-31, seen '{text}'"));
        return day;
    }

    private static int LineOf(YamlNode node) => (int)node.Start.Line;
}
