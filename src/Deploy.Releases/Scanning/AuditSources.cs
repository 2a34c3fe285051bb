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
    private const string TriesMax = "2";
    private readonly bool _isNamed;

    private AuditSources(int count, bool isNamed, string folder) =>
        (Count, _isNamed, Folder) = (count, isNamed, folder);

    /// <summary>How many sources are asked for advisories.</summary>
    public int Count { get; }

    /// <summary>A folder for this one run, gone with it.</summary>
    public string Folder { get; }

    /// <summary>
    /// The environment for the SDK. Someone waits: a source that does not answer is asked again
    /// once, not five times.
    /// </summary>
    public ImmutableDictionary<string, string?> Environment
    {
        get
        {
            var all = DotNetPublisher.Environment.SetItem(
                "NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT",
                TriesMax
            );
            return _isNamed ? all.SetItem("NUGET_COMMON_APPLICATION_DATA", Folder) : all;
        }
    }

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
        var folder = Directory.CreateTempSubdirectory("deploy-audit-").FullName;
        if (configured > 0)
            return new(configured, false, folder);
        var sources = SourcesIn(asked[1]);
        Write(folder, sources);
        return new(sources.Length, !sources.IsEmpty, folder);
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

    private static void Write(string folder, ImmutableArray<(string Name, string Address)> sources)
    {
        var config = Directory.CreateDirectory(Path.Combine(folder, "NuGet", "Config")).FullName;
        var list = sources.Select(s => new XElement(
            "add",
            new XAttribute("key", s.Name),
            new XAttribute("value", s.Address),
            // Whether packages may come that way is for the source's own settings to say.
            new XAttribute("allowInsecureConnections", "true")
        ));
        new XElement("configuration", new XElement("auditSources", list)).Save(
            Path.Combine(config, "deploy-audit.config")
        );
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    [GeneratedRegex("add key=")]
    private static partial Regex ConfiguredPattern();

    [GeneratedRegex(
        @"^\s*\d+\.\s+(?<name>.+?) \[Enabled\]\s*\n\s*(?<address>https?://\S+)",
        RegexOptions.Multiline
    )]
    private static partial Regex SourcePattern();
}
