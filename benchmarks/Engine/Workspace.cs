namespace Nuke.Engine.Benchmarks;

/// <summary>Builds to measure, in a directory that goes away afterwards.</summary>
internal sealed class Workspace : IDisposable
{
    private const string CakeVersion = "7.0.0";
    private static readonly (string Shape, int Count)[] Shapes =
    [
        .. new[] { 5, 500, 10_000 }.SelectMany(x =>
            new[] { "chain", "fan", "lattice" }.Select(y => (y, x))
        ),
    ];

    private readonly string _repository = Repository();
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("bench-");

    /// <summary>Our build.sh and engine, three targets.</summary>
    public Contender Ours()
    {
        var folder = Folder("ours");
        Tree(folder, GraphSource.Write([("chain", 3)]));
        string[] command = ["bash", Path.Combine(folder, "build.sh"), "T2"];
        return new("build.sh and engine, chain of 3", folder, [], [command]);
    }

    /// <summary>The engine on every shape and size: one tree, chosen by a variable.</summary>
    public IEnumerable<Contender> Graphs()
    {
        var folder = Folder("graphs");
        Tree(folder, GraphSource.Write(Shapes));
        foreach (var (shape, targets) in Shapes)
        {
            var script = Path.Combine(folder, "build.sh");
            string[] command =
            [
                "env",
                $"GRAPH={shape}{targets}",
                "bash",
                script,
                $"T{targets - 1}",
            ];
            yield return new($"build.sh and engine, {shape} of {targets}", folder, [], [command]);
        }
    }

    /// <summary>
    /// What NUKE's own script does on every call: build, then run without building.
    /// </summary>
    public Contender TwoSteps()
    {
        var folder = Folder("two-steps");
        Tree(folder, GraphSource.Write([("chain", 3)]));
        const string project = "build/_build.csproj";
        return new(
            "dotnet build + dotnet run --no-build, chain of 3",
            folder,
            [],
            [
                [
                    "dotnet",
                    "build",
                    project,
                    "-nodeReuse:false",
                    "-p:UseSharedCompilation=false",
                    "-v",
                    "q",
                ],
                ["dotnet", "run", "--project", project, "--no-build", "--", "T2"],
            ]
        );
    }

    /// <summary>Cake's tool on a script of three targets.</summary>
    public IEnumerable<Contender> Cake()
    {
        var folder = Folder("cake");
        const string script = """
            Task("T0").Does(() => { });
            Task("T1").IsDependentOn("T0").Does(() => { });
            Task("T2").IsDependentOn("T1").Does(() => { });
            RunTarget(Argument("target", "T2"));
            """;
        File.WriteAllText(Path.Combine(folder, "build.cake"), script);
        yield return new(
            $"Cake.Tool {CakeVersion}, chain of 3",
            folder,
            [
                ["dotnet", "new", "tool-manifest", "--force"],
                ["dotnet", "tool", "install", "Cake.Tool", "--version", CakeVersion],
            ],
            [
                ["dotnet", "cake"],
            ]
        );
    }

    public void Dispose() => _root.Delete(recursive: true);

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "build.sh")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("no build.sh above");
        }
        return folder.FullName;
    }

    private string Folder(string name) => _root.CreateSubdirectory(name).FullName;

    private void Tree(string folder, string source)
    {
        foreach (var file in new[] { "build.sh", "build/_build.csproj" }.Concat(Inputs()))
        {
            var copy = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(_repository, file), copy);
        }
        Directory.CreateDirectory(Path.Combine(folder, ".nuke"));
        File.WriteAllText(Path.Combine(folder, "build/Build.cs"), source);
    }

    private IEnumerable<string> Inputs() =>
        new[] { "src/Nuke.Engine", "src/Nuke.Engine.Generators" }
            .SelectMany(x =>
                Directory.EnumerateFiles(
                    Path.Combine(_repository, x),
                    "*",
                    SearchOption.AllDirectories
                )
            )
            .Concat(Directory.EnumerateFiles(_repository, "Directory.*.props"))
            .Append(Path.Combine(_repository, "src/Directory.Build.props"))
            .Append(Path.Combine(_repository, "global.json"))
            .Append(Path.Combine(_repository, "BannedSymbols.txt"))
            .Append(Path.Combine(_repository, ".editorconfig"))
            .Select(x => Path.GetRelativePath(_repository, x));
}
