using Deploy.Components.Definition;

/// <summary>What is shipped.</summary>
sealed partial class Pipeline
{
    static readonly ServiceDefinition Service = new()
    {
        Name = "docs-mcp",
        Project = "samples/DocsMcp/DocsMcp.csproj",
        Tests = "Deploy.sln",
        Entry = ["dotnet", "DocsMcp.dll"],
        Tools = ["search_documentation", "read_documentation"],
        Sample = new("search_documentation", """{"query":"canary","limit":3}""", "canary"),
    };
}
