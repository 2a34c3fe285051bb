using System.Diagnostics;
using Nuke.Engine.Tests.Running;

namespace Nuke.Engine.Tests.Bootstrap;

/// <summary>An ordinary NUKE build, unchanged, on a library in a directory of its own.</summary>
[Category("Integration")]
internal sealed class ConsumerTests
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
        </Project>
        """;

    [Test]
    public void OrdinaryBuild_CleansCompilesPacksAndPublishes()
    {
        using var folder = Library();

        var (code, output) = Run(folder, "Clean Publish --nuget-api-key top-secret-key");

        Assert.That(code, Is.Zero, output);
        Assert.That(output, Does.Match("Pack +Succeeded.*// Packages: 1"));
        Assert.That(output, Does.Not.Contain("top-secret-key"));
        Assert.That(File.Exists(folder.Path / "local-feed/Greeter.1.2.3.nupkg"), Is.True);
    }

    [Test]
    public void OrdinaryBuild_ThatDoesNotCompile_FailsWithTheCompilersError()
    {
        using var folder = Library();
        folder.Write("src/Greeter/Greeter.cs", "broken");

        var (code, output) = Run(folder, "Compile");

        Assert.That(code, Is.EqualTo(255), output);
        Assert.That(output, Does.Contain("[ERR]").And.Contain("error CS"));
        Assert.That(output, Does.Match("Compile +Failed.*// ProcessException: Process 'dotnet'"));
    }

    [Test]
    public void OrdinaryBuild_ThatOnlyDescribes_RunsATool()
    {
        using var folder = Library();

        var (code, output) = Run(folder, "Describe");

        Assert.That(code, Is.Zero, output);
        Assert.That(output, Does.Match(@"\[DBG\] 10\.\d+\.\d+"));
    }

    private static TempFolder Library()
    {
        var folder = new TempFolder();
        folder.Write(".nuke/parameters.json", "{}");
        folder.Write("Directory.Build.props", "<Project />");
        folder.Write("src/Greeter/Greeter.csproj", Project);
        folder.Write("src/Greeter/Greeter.cs", "public static class Greeter { }");
        folder.Write(
            "Library.slnx",
            """<Solution><Project Path="src/Greeter/Greeter.csproj" /></Solution>"""
        );
        Directory.CreateDirectory(folder.Path / "local-feed");
        return folder;
    }

    private static (int Code, string Output) Run(TempFolder folder, string arguments)
    {
        var assembly = Path.Combine(AppContext.BaseDirectory, "Nuke.Engine.Consumer.dll");
        var info = new ProcessStartInfo("dotnet", $"{assembly} {arguments}")
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(info)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
