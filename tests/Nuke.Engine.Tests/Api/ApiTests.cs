using Nuke.Common;

namespace Nuke.Engine.Tests.Api;

[Parallelizable(ParallelScope.All)]
internal sealed class ApiTests
{
    /// <summary>The fluent surface that NUKE documents, by name and number of forms.</summary>
    private const string Fluent =
        "After 2,AssuredAfterFailure 1,Base 1,Before 2,Consumes 5,DependentFor 2,DependsOn 2,"
        + "DependsOnContext 1,Description 1,Executes 3,Inherit 2,OnlyWhenDynamic 1,"
        + "OnlyWhenStatic 1,Partition 1,ProceedAfterFailure 1,Produces 1,Requires 4,"
        + "TriggeredBy 2,Triggers 2,TryAfter 1,"
        + "TryBefore 1,TryDependentFor 1,TryDependsOn 1,TryTriggeredBy 1,TryTriggers 1,Unlisted 1,"
        + "WhenSkipped 1";

    [Test]
    public void TargetDefinition_HasTheFluentSurface()
    {
        var found = typeof(ITargetDefinition)
            .GetMethods()
            .GroupBy(x => x.Name)
            .OrderBy(x => x.Key, StringComparer.Ordinal)
            .Select(x => $"{x.Key} {x.Count()}");

        Assert.That(string.Join(',', found), Is.EqualTo(Fluent));
    }

    /// <summary>On purpose only: set ENGINE_API_WRITE to accept the new surface.</summary>
    [Test]
    public void PublicSurface_EqualsItsSnapshot()
    {
        var file = Path.Combine(Folder(), "PublicApi.txt");
        var actual = ApiText.Write();
        if (Environment.GetEnvironmentVariable("ENGINE_API_WRITE") is { Length: > 0 })
        {
            File.WriteAllText(file, actual);
        }

        var expected = File.ReadAllText(file).Split('\n');
        var lines = actual.Split('\n');

        Assert.That(lines.Except(expected), Is.Empty, "added");
        Assert.That(expected.Except(lines), Is.Empty, "removed");
    }

    private static string Folder([System.Runtime.CompilerServices.CallerFilePath] string file = "")
    {
        var written = Path.GetDirectoryName(file)!;
        if (Directory.Exists(written))
        {
            return written;
        }
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "build.sh")))
        {
            folder = folder.Parent!;
        }
        return Path.Combine(folder.FullName, "tests/Nuke.Engine.Tests/Api");
    }
}
