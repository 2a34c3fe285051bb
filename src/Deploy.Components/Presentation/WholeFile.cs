namespace Deploy.Components.Presentation;

/// <summary>Writes files so that nobody ever reads half of one.</summary>
internal static class WholeFile
{
    /// <summary>Writes beside the file, then puts it in its place; folders are made.</summary>
    public static async Task WriteAsync(
        string path,
        string text,
        CancellationToken cancellationToken
    )
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var beside = $"{path}.{Environment.ProcessId}.new";
        try
        {
            await File.WriteAllTextAsync(beside, text, cancellationToken);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
