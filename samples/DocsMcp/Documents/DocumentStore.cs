using System.Collections.Immutable;
using System.Reflection;

namespace DocsMcp.Documents;

/// <summary>The pages that are embedded in this assembly under <c>docs/</c>.</summary>
internal static class DocumentStore
{
    private const string Prefix = "docs/";

    public static ImmutableArray<Document> LoadEmbedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => Document.FromMarkdown(name[Prefix.Length..], Read(assembly, name))),
        ];
    }

    private static string Read(Assembly assembly, string name)
    {
        using var stream =
            assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource '{name}' is listed but absent.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
