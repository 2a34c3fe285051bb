using Deploy.Components.Definition;

/// <summary>What is shipped.</summary>
sealed partial class Pipeline
{
    const string Time = "a time in ms or s";

    static readonly ServiceDefinition Service = new()
    {
        Name = "docs-mcp",
        Project = "samples/DocsMcp/DocsMcp.csproj",
        Tests = "Deploy.Tests.slnf",
        Solution = "Deploy.sln",
        Entry = ["dotnet", "DocsMcp.dll"],
        Faults =
        [
            new("errors=0.05", @"errors=(0?\.[0-9]*[1-9][0-9]*|1(\.0+)?)")
            {
                Value = "a share above 0, at most 1 (0.05 is 5 %)",
            },
            new("latency=300ms", "latency=([1-9][0-9]{0,5}ms|[1-9][0-9]{0,2}s)") { Value = Time },
            new("crash-after=5s", "crash-after=([1-9][0-9]{0,5}ms|[1-9][0-9]{0,2}s)")
            {
                Value = Time,
            },
            new("never-ready", "never-ready"),
            new("wrong-answer", "wrong-answer"),
        ],
        Tools = ["search_documentation", "read_documentation"],
        Sample = new("search_documentation", """{"query":"canary","limit":3}""", "canary"),
    };
}
