using System.Collections.Immutable;
using Deploy.Releases.Scanning;

namespace Deploy.Components.Definition;

/// <summary>A thing we ship: how to test, build, run and probe it.</summary>
public sealed record ServiceDefinition
{
    /// <summary>
    /// Its name, in file names and records: lower-case letters, digits and dashes.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>The project that is published, relative to the root.</summary>
    public required string Project { get; init; }

    /// <summary>
    /// The solution or project whose tests prove a source tree, relative to the root.
    /// </summary>
    public required string Tests { get; init; }

    /// <summary>
    /// Everything that Verify compiles with all analyzers; it includes the tests.
    /// </summary>
    public required string Solution { get; init; }

    /// <summary>The command that starts it, in the folder of the release's files.</summary>
    public required ImmutableArray<string> Entry { get; init; }

    /// <summary>Answers 200 while the process is healthy.</summary>
    public string HealthPath { get; init; } = "/health";

    /// <summary>Answers 200 while it may get traffic.</summary>
    public string ReadyPath { get; init; } = "/ready";

    /// <summary>Where JSON-RPC is spoken.</summary>
    public string RpcPath { get; init; } = "/mcp/message";

    /// <summary>A call that it must answer.</summary>
    public required SampleCall Sample { get; init; }

    /// <summary>What a scan must show.</summary>
    public ScanPolicy Scanning { get; init; } = new();

    /// <summary>The faults that a release of it can carry.</summary>
    public ImmutableArray<FaultForm> Faults { get; init; } = [];

    /// <summary>The tools that <c>tools/list</c> must name.</summary>
    public ImmutableArray<string> Tools { get; init; } = [];
}
