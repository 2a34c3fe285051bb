using System.Text.Json;

namespace Deploy.Components.Presentation;

/// <summary><c>.deploy/status.json</c>: the status for programs.</summary>
public static class StatusFile
{
    /// <summary>The document's text.</summary>
    public static string Text(StatusDocument status) =>
        JsonSerializer.Serialize(status, DocumentJson.Readable.StatusDocument) + "\n";

    /// <summary>
    /// Writes the document whole: whoever reads the file meanwhile sees the old or the new one.
    /// </summary>
    public static Task WriteAsync(
        string path,
        StatusDocument status,
        CancellationToken cancellationToken
    ) => WholeFile.WriteAsync(path, Text(status), cancellationToken);
}
