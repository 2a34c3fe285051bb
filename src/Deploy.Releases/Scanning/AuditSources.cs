using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Deploy.Releases.Publishing;
using Deploy.Releases.Tools;

namespace Deploy.Releases.Scanning;

/// <summary>
/// Makes NuGet say whether its sources offer advisories. It stays silent about a package source
/// that
/// has none, but warns of an audit source that has none: so the package sources are named as audit
/// sources too, in a machine-wide configuration of this one run. Credentials stay where they are.
/// </summary>
internal sealed partial class AuditSources : IDisposable
{
    private readonly string? _folder;

    private AuditSources(int count, string? folder)
    {
        Count = count;
        _folder = folder;
    }

    /// <summary>How many sources are asked for advisories.</summary>
    public int Count { get; }

    /// <summary>The environment for the SDK.</summary>
    public ImmutableDictionary<string, string?> Environment =>
        _folder is null
            ? DotNetPublisher.Environment
            : DotNetPublisher.Environment.SetItem("NUGET_COMMON_APPLICATION_DATA", _folder);

    public static async Task<AuditSources> PrepareAsync(
        IToolRunner tools,
        string root,
        CancellationToken cancellationToken
    )
    {
        var asked = await Task.WhenAll(
                Ask(tools, root, ["nuget", "config", "get", "auditSources"], cancellationToken),
                Ask(tools, root, ["nuget", "list", "source"], cancellationToken)
            )
            .ConfigureAwait(false);
        var configured = ConfiguredPattern().Count(asked[0]);
        if (configured > 0)
            return new(configured, null);
        var sources = SourcesIn(asked[1]);
        return sources.IsEmpty ? new(0, null) : new(sources.Length, Write(sources));
    }

    /// <summary>
    /// The enabled sources that are on a network: name, then address on the next line.
    /// </summary>
    internal static ImmutableArray<(string Name, string Address)> SourcesIn(string listed) =>
        [
            .. SourcePattern()
                .Matches(listed)
                .Select(m => (m.Groups["name"].Value.Trim(), m.Groups["address"].Value.Trim())),
        ];

    private static async Task<string> Ask(
        IToolRunner tools,
        string root,
        ImmutableArray<string> arguments,
        CancellationToken cancellationToken
    )
    {
        var call = new ToolCall("dotnet", arguments, root)
        {
            Environment = DotNetPublisher.Environment,
        };
        var outcome = await tools.RunAsync(call, cancellationToken).ConfigureAwait(false);
        return outcome.Match(e => e.Code == 0 ? e.Text : "", _ => "", _ => "");
    }

    private static string Write(ImmutableArray<(string Name, string Address)> sources)
    {
        var folder = Directory.CreateTempSubdirectory("deploy-audit-").FullName;
        var config = Directory.CreateDirectory(Path.Combine(folder, "NuGet", "Config")).FullName;
        var list = sources.Select(s => new XElement(
            "add",
            new XAttribute("key", s.Name),
            new XAttribute("value", s.Address)
        ));
        new XElement("configuration", new XElement("auditSources", list)).Save(
            Path.Combine(config, "deploy-audit.config")
        );
        return folder;
    }

    public void Dispose()
    {
        if (_folder is not null)
            Directory.Delete(_folder, recursive: true);
    }

    [GeneratedRegex("add key=")]
    private static partial Regex ConfiguredPattern();

    [GeneratedRegex(
        @"^\s*\d+\.\s+(?<name>.+?) \[Enabled\]\s*\n\s*(?<address>https?://\S+)",
        RegexOptions.Multiline
    )]
    private static partial Regex SourcePattern();
}
