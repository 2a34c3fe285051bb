namespace Deploy.Tidy.Tests.Sources;

/// <summary>What belongs to the repository: the files that people write, read once.</summary>
internal static class Repository
{
    private static readonly HashSet<string> Skipped =
    [
        "artifacts",
        "bin",
        "obj",
        "TestResults",
        "node_modules",
        "BenchmarkDotNet.Artifacts",
        ".git",
        ".deploy",
        ".idea",
        ".vs",
        "temp",
    ];

    private static readonly HashSet<string> Kinds =
    [
        ".cs",
        ".csproj",
        ".json",
        ".md",
        ".props",
        ".ps1",
        ".sh",
        ".sln",
        ".slnf",
        ".targets",
        ".txt",
        ".xml",
        ".yml",
    ];

    private static readonly Lazy<IReadOnlyList<SourceFile>> All = new(ReadAll);

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<SourceFile> Files => All.Value;

    public static IEnumerable<SourceFile> Code => Files.Where(file => file.IsCode);

    public static IEnumerable<SourceFile> Docs => Files.Where(file => file.IsDoc);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Deploy.sln")))
            folder =
                folder.Parent
                ?? throw new InvalidOperationException(
                    $"No Deploy.sln above {AppContext.BaseDirectory}: run the tests in a checkout."
                );
        return folder.FullName;
    }

    private static List<SourceFile> ReadAll() =>
        [
            .. Below(new DirectoryInfo(Root))
                .AsParallel()
                .Select(file => new SourceFile(
                    Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'),
                    File.ReadAllText(file.FullName)
                ))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];

    private static IEnumerable<FileInfo> Below(DirectoryInfo folder) =>
        folder
            .EnumerateFiles()
            .Where(file => Kinds.Contains(file.Extension) || folder.Name == ".ci")
            .Concat(
                folder
                    .EnumerateDirectories()
                    .Where(child => !Skipped.Contains(child.Name) && child.LinkTarget is null)
                    .SelectMany(Below)
            );
}
