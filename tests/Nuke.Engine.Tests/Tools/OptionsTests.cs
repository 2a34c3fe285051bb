using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;
using Nuke.Common.Utilities.Collections;

namespace Nuke.Engine.Tests.Tools;

[Parallelizable(ParallelScope.All)]
internal sealed class OptionsTests
{
    [Test]
    public void Setters_LeaveTheOriginalUnchanged_Facts90()
    {
        var original = new DotNetBuildSettings().SetConfiguration("Debug");

        original.SetConfiguration("Release").EnableNoRestore();

        Assert.That(Text(original), Is.EqualTo("build --configuration Debug"));
    }

    [Test]
    public void Arguments_FollowTheOrderOfSetting_ProjectFirst_Facts92()
    {
        var options = new DotNetBuildSettings()
            .EnableNoRestore()
            .SetConfiguration("Release")
            .SetProjectFile("a.csproj")
            .DisableNoLogo()
            .SetProperty("B", true)
            .SetVersion("1.2.3");

        Assert.That(
            Text(options),
            Is.EqualTo(
                "build a.csproj --no-restore --configuration Release -p:B=true -p:Version=1.2.3"
            )
        );
    }

    [Test]
    public void RunSettings_ComeLast_Facts92()
    {
        var options = new DotNetTestSettings()
            .SetRunSetting("NUnit.Workers", 2)
            .SetProjectFile("a.csproj")
            .SetFilter("Name~X");

        Assert.That(Text(options), Is.EqualTo("test a.csproj --filter Name~X -- NUnit.Workers=2"));
    }

    [Test]
    public void Lists_AreAddedReplacedAndCleared()
    {
        var options = new DotNetTestSettings().SetLoggers("trx").AddLoggers("html", "console");

        Assert.That(Text(options), Is.EqualTo("test --logger trx --logger html --logger console"));
        Assert.That(Text(options.RemoveLoggers("html").ClearLoggers()), Is.EqualTo("test"));
    }

    [TestCase("")]
    [TestCase(" ")]
    public void BlankValue_IsLeftOut_Facts92(string value) =>
        Assert.That(Text(new DotNetBuildSettings().SetFramework(value)), Is.EqualTo("build"));

    [Test]
    public void FlagWithValue_PassesIt() =>
        Assert.That(
            Text(new DotNetPublishSettings().DisableSelfContained().SetRuntime("linux-x64")),
            Is.EqualTo("publish --self-contained false --runtime linux-x64")
        );

    [Test]
    public void When_ChangesOnlyWhenTrue()
    {
        var options = new DotNetBuildSettings()
            .When(true, x => x.EnableNoRestore())
            .When(false, x => x.EnableNoLogo())
            .When(x => x.ProcessToolPath is null, x => x.SetRuntime("r"))
            .WhenNotNull((string?)null, (x, y) => x.SetFramework(y))
            .WhenNotNull("net10.0", (x, y) => x.SetFramework(y));

        Assert.That(
            Text(options),
            Is.EqualTo("build --no-restore --runtime r --framework net10.0")
        );
    }

    [Test]
    public void CombineWith_MakesOneCallPerValue_Facts90()
    {
        var all = new DotNetPublishSettings()
            .CombineWith(new[] { "a", "b" }, (x, y) => x.SetProject(y))
            .CombineWith(new[] { "r1", "r2" }, (x, y) => x.SetRuntime(y));

        Assert.That(
            all.Select(Text),
            Is.EqualTo(
                new[]
                {
                    "publish a --runtime r1",
                    "publish a --runtime r2",
                    "publish b --runtime r1",
                    "publish b --runtime r2",
                }
            )
        );
    }

    [Test]
    public void CombineWith_InsideAnother_MakesOneCallPerPair()
    {
        var all = new DotNetTestSettings().CombineWith(
            new[] { "a", "b" },
            (x, project) =>
                x.SetProjectFile(project)
                    .CombineWith(new[] { 8, 10 }, (y, v) => y.SetFramework($"net{v}.0"))
        );

        Assert.That(
            all.Select(Text),
            Is.EqualTo(
                new[]
                {
                    "test a --framework net8.0",
                    "test a --framework net10.0",
                    "test b --framework net8.0",
                    "test b --framework net10.0",
                }
            )
        );
    }

    [Test]
    public void When_ChangesThePairsOfASummaryToo()
    {
        var pairs = new Dictionary<string, string>()
            .When(true, x => x.AddPair("Failed", 1))
            .When(false, x => x.AddPair("Skipped", 2))
            .WhenNotNull("1.2.3", (x, y) => x.AddPair("Version", y));

        Assert.That(pairs.Keys, Is.EqualTo(new[] { "Failed", "Version" }));
    }

    [Test]
    public void BuildProperties_OfOrdinaryPackages_HaveSettersOfTheirOwn()
    {
        var options = new DotNetPackSettings()
            .SetDescription("d")
            .SetVersionPrefix("1.2")
            .SetPlatform("AnyCPU")
            .SetWarningLevel(4)
            .SetSymbolPackageFormat(DotNetSymbolPackageFormat.snupkg);

        Assert.That(
            Text(options),
            Is.EqualTo(
                "pack -p:Description=d -p:Platform=AnyCPU -p:SymbolPackageFormat=snupkg "
                    + "-p:VersionPrefix=1.2 -p:WarningLevel=4"
            )
        );
    }

    [Test]
    public void Switches_ThatBuildsUse_ArePassed()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Text(new DotNetBuildSettings().EnableForce()), Is.EqualTo("build --force"));
            Assert.That(Text(new DotNetPublishSettings().EnableForce()), Does.EndWith("--force"));
            Assert.That(
                Text(new DotNetTestSettings().EnableBlameCrash().SetTestAdapterPath("a")),
                Is.EqualTo("test --blame-crash --test-adapter-path a")
            );
        }
    }

    [Test]
    public void Tasks_RunEveryCombination_Facts90()
    {
        var results = DotNetTasks.DotNetPublish(
            x =>
                x.SetProcessToolPath("/bin/echo")
                    .CombineWith([1, 2, 3], (y, v) => y.SetOutput($"{v}")),
            degreeOfParallelism: 2
        );

        Assert.That(
            results.Select(x => x.Output.StdToText()),
            Is.EqualTo(new[] { "publish --output 1", "publish --output 2", "publish --output 3" })
        );
    }

    [Test]
    public void Tasks_CompleteOnFailure_GatherAllFailures_Facts90() =>
        Assert.That(
            () =>
                DotNetTasks.DotNetPublish(
                    x => x.SetProcessToolPath("/bin/false").CombineWith([1, 2], (y, _) => y),
                    completeOnFailure: true
                ),
            Throws.TypeOf<AggregateException>()
        );

    [Test]
    public void Tasks_ByDefault_StopAtTheFirstFailure_Facts90() =>
        Assert.That(
            () =>
                DotNetTasks.DotNetPublish(x =>
                    x.SetProcessToolPath("/bin/false").CombineWith([1, 2], (y, _) => y)
                ),
            Throws.TypeOf<ProcessException>().With.Property("ExitCode").EqualTo(1)
        );

    [Test]
    public void ExitHandling_CanBeDisabledOrReplaced_Facts91()
    {
        var code = 0;

        DotNetTasks.DotNetBuild(x =>
            x.SetProcessToolPath("/bin/false").DisableProcessExitHandling()
        );
        DotNetTasks.DotNetBuild(x =>
            x.SetProcessToolPath("/bin/false")
                .SetProcessExitHandler((IProcess y) => code = y.ExitCode)
        );

        Assert.That(code, Is.EqualTo(1));
    }

    private static string Text(ToolOptions options) => string.Join(' ', options.Arguments());
}
