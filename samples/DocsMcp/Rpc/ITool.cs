using System.Text.Json;

namespace DocsMcp.Rpc;

/// <summary>One tool that <c>tools/list</c> names and <c>tools/call</c> runs.</summary>
internal interface ITool
{
    string Name { get; }

    /// <summary>Writes the tool's object: name, title, description and input schema.</summary>
    void WriteDefinition(Utf8JsonWriter writer);

    /// <summary>Runs the tool; wrong arguments are an error of invalid params.</summary>
    ValueTask<RpcOutcome> CallAsync(
        JsonElement arguments,
        ReportProgress progress,
        CancellationToken cancellationToken
    );
}
