using System.Diagnostics;

namespace Nuke.Engine.Tests.Bootstrap;

[Category("Integration")]
[Platform(Exclude = "Win")]
internal sealed class BuildScriptTests
{
    private const string Compiling = "Compiling the build";

    [Test]
    public void Script_CompilesOnceAndPassesArgumentsAndExitCode()
    {
        using var tree = new ScriptTree();

        var first = tree.Run("7", "a b", "--x=$y", "");
        var second = tree.Run("7");

        Assert.That((first.ExitCode, second.ExitCode), Is.EqualTo((7, 7)), first.Error);
        Assert.That(first.Out, Does.Contain("args:7|a b|--x=$y|\n"));
        Assert.That(first.Error, Does.Contain(Compiling));
        Assert.That(second.Error, Does.Not.Contain(Compiling));
    }

    [Test]
    public void Script_CompilesAgainForEveryKindOfChange()
    {
        using var tree = new ScriptTree();
        tree.Run();

        foreach (var (change, name) in Changes(tree))
        {
            change();
            Assert.That(tree.Run().Error, Does.Contain(Compiling), name);
        }
        Assert.That(tree.Run().Error, Does.Not.Contain(Compiling));
    }

    [Test]
    public void Script_ForKnownContent_UsesWhatItCompiledBefore()
    {
        using var tree = new ScriptTree();
        tree.Run();
        tree.Write("src/Lib/a.txt", "changed");
        tree.Run();

        tree.Write("src/Lib/a.txt", "a");

        Assert.That(tree.Run().Error, Does.Not.Contain(Compiling));
    }

    [Test]
    public void Script_ThatCannotCompile_ShowsTheErrorsAndLeavesNothing()
    {
        using var tree = new ScriptTree();
        tree.Write("build/Program.cs", "int x = \"text\";");

        var run = tree.Run();

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("build/Program.cs(1,9): error CS0029"));
        Assert.That(Directory.GetDirectories(tree.PathOf(".nuke/temp/bin")), Is.Empty);
        Assert.That(File.Exists(tree.PathOf(".nuke/temp/compile.lock")), Is.False);
    }

    [Test]
    public void TwoScriptsAtOnce_CompileOnce()
    {
        using var tree = new ScriptTree();
        using var one = tree.Start("3");
        using var other = tree.Start("4");

        var results = new[] { ScriptTree.Finish(one), ScriptTree.Finish(other) };

        Assert.That(results.Select(x => x.ExitCode), Is.EqualTo(new[] { 3, 4 }));
        Assert.That(results.Count(x => x.Error.Contains(Compiling)), Is.EqualTo(1));
        Assert.That(results.Count(x => x.Error.Contains("Waiting for process")), Is.EqualTo(1));
    }

    [Test]
    public void LockOfADeadProcess_IsTakenOver()
    {
        using var tree = new ScriptTree();
        using var dead = Process.Start("true");
        dead.WaitForExit();
        Directory.CreateDirectory(tree.PathOf(".nuke/temp"));
        File.CreateSymbolicLink(
            tree.PathOf(".nuke/temp/compile.lock"),
            $"{dead.Id}@Thu_Jan_1_00:00:00_1970"
        );

        var run = tree.Run("5");

        Assert.That(run.ExitCode, Is.EqualTo(5), run.Error);
    }

    [TestCase("TERM", 143)]
    [TestCase("INT", 130)]
    [CancelAfter(50_000)]
    public void Signal_DuringTheCompile_EndsItAtOnce(string signal, int code)
    {
        using var tree = new ScriptTree();
        var slow = """<Target Name="Slow" BeforeTargets="Restore"><Exec Command="sleep 20" />""";
        var project = tree.PathOf("build/_build.csproj");
        var text = File.ReadAllText(project);
        File.WriteAllText(project, text.Replace("</Project>", $"{slow}</Target></Project>"));
        using var process = tree.Start();
        Assert.That(process.StandardError.ReadLine(), Does.Contain(Compiling));

        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        var run = ScriptTree.Finish(process);

        Assert.That(run.ExitCode, Is.EqualTo(code), run.Error);
        Assert.That(Directory.GetDirectories(tree.PathOf(".nuke/temp/bin")), Is.Empty);
        Assert.That(File.Exists(tree.PathOf(".nuke/temp/compile.lock")), Is.False);
    }

    [Test]
    public void Script_BecomesTheBuild()
    {
        using var tree = new ScriptTree();
        using var process = tree.Start();
        var id = process.Id;

        Assert.That(ScriptTree.Finish(process).Out, Does.Contain($"pid:{id}\n"));
    }

    private static IEnumerable<(Action Change, string Name)> Changes(ScriptTree tree) =>
        [
            (() => tree.Write("src/Lib/b.txt", "b"), "added"),
            (() => tree.Write("src/Lib/b.txt", "c"), "edited"),
            (
                () => File.Move(tree.PathOf("src/Lib/b.txt"), tree.PathOf("src/Lib/d.txt")),
                "renamed"
            ),
            (() => File.Delete(tree.PathOf("src/Lib/a.txt")), "deleted"),
            (() => tree.Write("Directory.Build.props", "<Project></Project>"), "props"),
            (() => tree.Write("Directory.Packages.props", "<Project />"), "new props"),
        ];
}
