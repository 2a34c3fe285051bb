namespace DocsMcp.Documents;

/// <summary>One bundled page. <see cref="Path"/> is what a client reads it by.</summary>
internal sealed record Document(string Path, string Title, string Text)
{
    /// <summary>Takes the first heading for the title, and the path where there is none.</summary>
    public static Document FromMarkdown(string path, string text)
    {
        var heading = text.Split('\n')
            .FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal));
        return new(path, heading is null ? path : heading[2..].Trim(), text);
    }
}
