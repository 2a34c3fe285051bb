using System.Text;

namespace Nuke.Engine.Benchmarks;

/// <summary>Builds to measure, in a directory that goes away afterwards.</summary>
internal sealed class Workspace : IDisposable
{
    private const string CakeVersion = "7.0.0";
    private readonly string _repository = Repository();
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("bench-");

    /// <summary>
    /// Our build.sh and engine on a graph of each shape; three targets have one shape.
    /// </summary>
    public IEnumerable<Contender> Ours(int targets)
    {
        string[] shapes = targets > 3 ? ["chain", "fan", "lattice"] : ["chain"];
        foreach (var shape in shapes)
        {
            var folder = Folder($"ours-{shape}-{targets}");
            Tree(folder, shape, targets);
            string[] command = ["bash", Path.Combine(folder, "build.sh"), $"T{targets - 1}"];
            yield return new($"engine, {shape} of {targets}", folder, [], [command]);
        }
    }

    /// <summary>
    /// What NUKE's own script does on every call: build, then run without building.
    /// </summary>
    public Contender TwoSteps()
    {
        var folder = Folder("two-steps");
        Tree(folder, "chain", 3);
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

    private void Tree(string folder, string shape, int targets)
    {
        foreach (var file in new[] { "build.sh", "build/_build.csproj" }.Concat(Inputs()))
        {
            var copy = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(_repository, file), copy);
        }
        Directory.CreateDirectory(Path.Combine(folder, ".nuke"));
        File.WriteAllText(Path.Combine(folder, "build/Build.cs"), Source(shape, targets));
    }

    private IEnumerable<string> Inputs() =>
        Directory
            .EnumerateFiles(
                Path.Combine(_repository, "src/Nuke.Engine"),
                "*",
                SearchOption.AllDirectories
            )
            .Concat(Directory.EnumerateFiles(_repository, "Directory.*.props"))
            .Append(Path.Combine(_repository, "src/Directory.Build.props"))
            .Append(Path.Combine(_repository, "global.json"))
            .Append(Path.Combine(_repository, "BannedSymbols.txt"))
            .Append(Path.Combine(_repository, ".editorconfig"))
            .Select(x => Path.GetRelativePath(_repository, x));

    private static string Source(string shape, int targets)
    {
        var text = new StringBuilder("using Nuke.Common;\nclass Build : NukeBuild\n{\n");
        text.Append("    public static int Main() => Execute<Build>();\n");
        for (var i = 0; i < targets; i++)
        {
            var needs = string.Join(", ", Needs(shape, i, targets).Select(x => $"T{x}"));
            text.Append($"    Target T{i} => _ => _.DependsOn({needs}).Executes(() => {{ }});\n");
        }
        return text.Append("}\n").ToString();
    }

    private static IEnumerable<int> Needs(string shape, int i, int count) =>
        shape switch
        {
            "chain" => i > 0 ? [i - 1] : [],
            "fan" => i == count - 1 ? Enumerable.Range(0, count - 1) : [],
            _ => i == count - 1 ? Enumerable.Range(Math.Max(0, i - 10), Math.Min(i, 10))
            : i >= 10 ? [i - 10, (i / 10 * 10) - 10 + ((i + 1) % 10)]
            : [],
        };
}
