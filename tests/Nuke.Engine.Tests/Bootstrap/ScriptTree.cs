using System.Diagnostics;

namespace Nuke.Engine.Tests.Bootstrap;

/// <summary>
/// A small repository with the real build.sh and a build that echoes its arguments.
/// </summary>
internal sealed class ScriptTree : IDisposable
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <UseArtifactsOutput>true</UseArtifactsOutput>
            <PublishDir>$(BuildFolder)</PublishDir>
            <UseAppHost>false</UseAppHost>
          </PropertyGroup>
          <ItemGroup><None Include="../src/Lib/a.txt" /></ItemGroup>
        </Project>
        """;

    private const string Program = """
        System.Console.WriteLine("args:" + string.Join("|", args));
        System.Console.WriteLine("pid:" + System.Environment.ProcessId);
        return args.Length > 0 && int.TryParse(args[0], out var code) ? code : 0;
        """;

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("script-");

    public ScriptTree()
    {
        File.Copy(Path.Combine(RepositoryRoot(), "build.sh"), PathOf("build.sh"));
        Write("Directory.Build.props", "<Project />");
        Write(
            "global.json",
            """{ "sdk": { "version": "10.0.100", "rollForward": "latestFeature" } }"""
        );
        Write("src/Lib/a.txt", "a");
        Write("build/_build.csproj", Project);
        Write("build/Program.cs", Program);
    }

    public string Root => _root.FullName;

    public string PathOf(string file) => Path.Combine(Root, file);

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    public Process Start(params string[] arguments)
    {
        var info = new ProcessStartInfo("bash")
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        info.ArgumentList.Add(PathOf("build.sh"));
        foreach (var argument in arguments)
        {
            info.ArgumentList.Add(argument);
        }
        return Process.Start(info)!;
    }

    public (int ExitCode, string Out, string Error) Run(params string[] arguments)
    {
        using var process = Start(arguments);
        return Finish(process);
    }

    public static (int ExitCode, string Out, string Error) Finish(Process process)
    {
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    public void Dispose() => _root.Delete(recursive: true);

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "build.sh")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("no build.sh above");
        }
        return folder.FullName;
    }
}
