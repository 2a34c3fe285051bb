using System.Collections.Immutable;

namespace Deploy.Releases.Publishing;

/// <summary>Finds the program in a published folder.</summary>
internal static class PublishedApp
{
    private const string Suffix = ".runtimeconfig.json";

    /// <summary>
    /// The name of the one program there; null where there is none or more than one.
    /// </summary>
    public static string? NameIn(string stage)
    {
        var found = Directory.GetFiles(stage, "*" + Suffix);
        return found.Length == 1 ? Path.GetFileName(found[0])[..^Suffix.Length] : null;
    }

    /// <summary>The command that starts it with the files' folder as the working folder.</summary>
    public static ImmutableArray<string> EntryOf(string name) => ["dotnet", $"{name}.dll"];
}
