using Nuke.Common;
using Nuke.Engine.Tests.Running;
using Serilog;

namespace Nuke.Engine.Tests.Output;

/// <summary>How a failure is told: once, and in words that help the person who asked.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class FailureOutputTests
{
    [Test]
    public void Refusal_ForPeople_IsToldOnceAndWithoutTypeOrStack()
    {
        using var run = new BuildRun { Clock = new NoonClock() };

        var outcome = run.Run<Refusing>("After --no-logo");

        Assert.That(
            outcome.Out.ReplaceLineEndings("\n"),
            Is.EqualTo(
                """

                ╬════════
                ║ Refuse
                ╬═══════
                12:00:00 [ERR] Refuse: staging does not hold it.
                Expected: 1.2.0. Seen: 1.1.0.
                Next: ./build.sh Other

                ═══════════════════════════════════════
                Target             Status      Duration
                ───────────────────────────────────────
                Refuse             Failed        < 1sec   // Refuse: staging does not hold it.
                After              NotRun
                ───────────────────────────────────────
                Total                            < 1sec
                ═══════════════════════════════════════

                Build failed on 2026-11-21 12:00:00.

                """.ReplaceLineEndings("\n")
            )
        );
    }

    [Test]
    public void Refusal_OfACondition_FailsItsTargetWithoutAFrame()
    {
        var run = BuildRun.Of<Refusing>("Conditional");

        Assert.That(run.Statuses, Is.EqualTo("Conditional:Failed"));
        Assert.That(run.Row("Conditional"), Does.EndWith("// not here"));
        Assert.That(run.Out, Does.Contain("[ERR] not here").And.Not.Contain("A condition"));
    }

    [Test]
    public void Refusal_FollowedByOtherLines_IsRepeatedByItsFirstLine()
    {
        var run = BuildRun.Of<Refusing>("Lenient Talk");
        var end = run.Out[run.Out.IndexOf("Errors & Warnings", StringComparison.Ordinal)..];

        Assert.That(end, Does.Contain("[ERR] Lenient: first"));
        Assert.That(run.Out.Split("second"), Has.Length.EqualTo(2));
    }

    [Test]
    public void Refusal_OnVerbose_TellsItsCause()
    {
        var run = BuildRun.Of<Refusing>("Caused --verbosity verbose");

        Assert.That(run.Out, Does.Contain("TimeoutException: deep"));
    }

    [Test]
    public void Refusal_InTheLogFile_HasItsCause()
    {
        using var run = new BuildRun();

        run.Run<Refusing>("Caused");

        var log = File.ReadAllText(Path.Combine(run.Root, ".nuke/temp/build.log"));
        Assert.That(log, Does.Contain("shallow").And.Contain("TimeoutException: deep"));
    }

    [Test]
    public void Failure_ThatNobodyExpected_HasTypeMessageAndStack()
    {
        var run = BuildRun.Of<Refusing>("Broken");

        Assert.That(
            run.Out,
            Does.Contain("[ERR] Target 'Broken' has failed")
                .And.Contain("System.InvalidOperationException: odd")
                .And.Contain("   at ")
                .And.Not.Contain("Errors & Warnings")
        );
        Assert.That(run.Row("Broken"), Does.EndWith("// InvalidOperationException: odd"));
    }

    [Test]
    public void Row_OfALongRefusal_EndsWithAnEllipsis() =>
        Assert.That(
            BuildRun.Of<Refusing>("Long").Row("Long"),
            Does.EndWith("xxx…").And.Length.EqualTo(100)
        );

    [TestCase("Talk", "Build succeeded on 2026-11-21 12:00:00.")]
    [TestCase("Broken", "Build failed on 2026-11-21 12:00:00.")]
    public void LastLine_IsPlain(string target, string expected)
    {
        using var run = new BuildRun { Clock = new NoonClock() };

        Assert.That(run.Run<Refusing>(target).Out.TrimEnd().Split('\n')[^1], Is.EqualTo(expected));
    }

    [TestCase("Talk", true)]
    [TestCase("Broken", false)]
    public void DisabledOutput_MayDependOnTheRun(string target, bool isQuiet) =>
        Assert.That(
            BuildRun.Of<SometimesSilent>(target).Out.Contains("Total", StringComparison.Ordinal),
            Is.EqualTo(!isQuiet)
        );

    private sealed class NoonClock : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    }

    private sealed class Refusal(string message, Exception? inner = null)
        : Exception(message, inner)
    {
        public override string ToString() => Message;
    }

    private class Refusing : RecordingBuild
    {
        Target Refuse =>
            _ =>
                _.Executes(() =>
                    throw new Refusal(
                        "Refuse: staging does not hold it.\nExpected: 1.2.0. Seen: 1.1.0.\n"
                            + "Next: ./build.sh Other"
                    )
                );
        Target After => _ => _.DependsOn(Refuse).Executes(Ran("After"));
        Target Conditional =>
            _ => _.OnlyWhenDynamic(() => Refused("not here")).Executes(Ran("Conditional"));
        public Target Lenient =>
            _ => _.ProceedAfterFailure().Executes(() => throw new Refusal("first\nsecond"));
        public Target Talk => _ => _.After(Lenient).Executes(() => Log.Information("on"));
        Target Caused =>
            _ => _.Executes(() => throw new Refusal("shallow", new TimeoutException("deep")));
        public Target Broken => _ => _.Executes(() => throw new InvalidOperationException("odd"));
        Target Long => _ => _.Executes(() => throw new Refusal(new string('x', 300)));

        static bool Refused(string why) => throw new Refusal(why);
    }

    [SilentTalk]
    private sealed class SometimesSilent : Refusing;

    [AttributeUsage(AttributeTargets.Class)]
    private sealed class SilentTalkAttribute : DisableDefaultOutputAttribute
    {
        public override bool IsApplicable(INukeBuild build) =>
            build.InvokedTargets.All(x => x.Name == "Talk");
    }
}
