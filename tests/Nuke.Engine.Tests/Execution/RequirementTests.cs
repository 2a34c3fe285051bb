using Nuke.Common;
using Nuke.Engine.Tests.Running;

namespace Nuke.Engine.Tests.Execution;

[Parallelizable(ParallelScope.All)]
internal sealed class RequirementTests
{
    [Test]
    public void Requirement_OfAnUnsetParameter_FailsBeforeAnyAction_Facts57()
    {
        var run = BuildRun.Of<Demanding>("Push");

        Assert.That((run.ExitCode, run.Order), Is.EqualTo((-1, "")));
        Assert.That(run.Out, Does.Contain("Target 'Push' requires a value for 'ApiKey'"));
        Assert.That(run.Out, Does.Contain("--api-key"));
        Assert.That(run.Statuses, Is.EqualTo("Pack:NotRun,Push:NotRun"));
    }

    [Test]
    public void Requirement_OfASetParameter_Holds() =>
        Assert.That(BuildRun.Of<Demanding>("Push --api-key abcd").Order, Is.EqualTo("Pack,Push"));

    [Test]
    public void Requirement_OfAValueType_Works()
    {
        using var scope = Assert.EnterMultipleScope();
        Assert.That(BuildRun.Of<Demanding>("Counted").ExitCode, Is.EqualTo(-1));
        Assert.That(BuildRun.Of<Demanding>("Counted --count 3").ExitCode, Is.Zero);
    }

    [Test]
    public void Requirement_ThatIsFalse_ShowsItsExpression_Facts61()
    {
        var run = BuildRun.Of<Demanding>("Impossible");

        Assert.That(run.Out, Does.Contain("Target 'Impossible' requires 'False'"));
    }

    [Test]
    public void Requirement_OfAPlainMember_Fails_Facts62()
    {
        var run = BuildRun.Of<Demanding>("Plain");

        Assert.That(run.Out, Does.Contain("'Unmarked', which no attribute gives a value"));
    }

    [Test]
    public void Requirements_OfSkippedTargets_AreNotAsked() =>
        Assert.That(BuildRun.Of<Demanding>("Later --skip Push").ExitCode, Is.Zero);

    [Test]
    public void Requirements_ThatFail_AreAllNamed()
    {
        var run = BuildRun.Of<Demanding>("Push Impossible Counted");

        Assert.That(
            run.Out,
            Does.Contain("'ApiKey'").And.Contain("'Count'").And.Contain("'False'")
        );
    }

    [Test]
    public void RequiredMember_WithoutValue_FailsWhateverRuns_Facts63()
    {
        using var scope = Assert.EnterMultipleScope();
        Assert.That(
            BuildRun.Of<RequiredMember>("A").Out,
            Does.Contain("Member 'Name' must have a value")
        );
        Assert.That(BuildRun.Of<RequiredMember>("A --name x").ExitCode, Is.Zero);
    }

    private sealed class Demanding : RecordingBuild
    {
        [Parameter]
        readonly string? ApiKey;

        [Parameter]
        readonly int? Count;

        string? Unmarked => null;

        Target Pack => _ => _.Executes(Ran("Pack"));
        Target Push => _ => _.DependsOn(Pack).Requires(() => ApiKey).Executes(Ran("Push"));
        Target Later => _ => _.DependsOn(Push).Executes(Ran("Later"));
        Target Counted => _ => _.Requires(() => Count).Executes(Ran("Counted"));
        Target Impossible => _ => _.Requires(() => false).Executes(Ran("Impossible"));
        Target Plain => _ => _.Requires(() => Unmarked).Executes(Ran("Plain"));
    }

    private sealed class RequiredMember : RecordingBuild
    {
        [Parameter]
        [Required]
        readonly string? Name;

        Target A => _ => _.Executes(Ran("A"));
    }
}
