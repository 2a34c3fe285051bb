using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Releases;
using Deploy.Rollouts.Running;
using Deploy.Rollouts.Tests.Worlds;

namespace Deploy.Rollouts.Tests.Entries;

public sealed class RolloutBookTests
{
    private static readonly EnvironmentName Production = EnvironmentName.Parse("production");
    private static readonly EnvironmentName Dev = EnvironmentName.Parse("dev");

    [Test]
    public void Of_NoEntries_KnowsNothing()
    {
        var book = Book();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(book.All, Is.Empty);
            Assert.That(book.Open(Production), Is.Null);
            Assert.That(book.Serving(Production), Is.Null);
            Assert.That(book.Previous(Production), Is.Null);
            Assert.That(book.Next(Production), Is.EqualTo(new RolloutId(Production, 1)));
        }
    }

    [Test]
    public void Open_WhileARolloutRuns_IsThatRollout()
    {
        var book = Book(Started(1, null, Scene.Older));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(book.Open(Production)?.Id.Number, Is.EqualTo(1));
            Assert.That(book.Open(Dev), Is.Null);
            Assert.That(book.Serving(Production), Is.Null);
        }
    }

    [Test]
    public void Serving_AfterTwoCompletedRollouts_IsTheLatterAndPreviousTheFormer()
    {
        var book = Book([.. Done(1, null, Scene.Older), .. Done(2, Scene.Older, Scene.Newer)]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(book.Serving(Production), Is.EqualTo(Scene.Newer));
            Assert.That(book.Previous(Production), Is.EqualTo(Scene.Older));
            Assert.That(book.Open(Production), Is.Null);
            Assert.That(book.Next(Production).Number, Is.EqualTo(3));
        }
    }

    [Test]
    public void Serving_AfterAnAbortedRollout_IsWhatWasServedBefore()
    {
        var book = Book([
            .. Done(1, null, Scene.Older),
            Started(2, Scene.Older, Scene.Newer),
            new Fact.AbortDecided(Id(2), "", AbortCause.Rejected, "never ready"),
            new Fact.RolloutAborted(Id(2), "never ready"),
        ]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(book.Serving(Production), Is.EqualTo(Scene.Older));
            Assert.That(book.Open(Production), Is.Null);
            Assert.That(book.In(Production).Last().Phase, Is.EqualTo(Phase.Aborted));
        }
    }

    [Test]
    public void Previous_AfterARollBack_IsTheReleaseRolledBackFrom()
    {
        var book = Book([
            .. Done(1, null, Scene.Older),
            .. Done(2, Scene.Older, Scene.Newer),
            .. Done(3, Scene.Newer, Scene.Older),
        ]);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(book.Serving(Production), Is.EqualTo(Scene.Older));
            Assert.That(book.Previous(Production), Is.EqualTo(Scene.Newer));
        }
    }

    [Test]
    public void Serving_OfAnEmptiedEnvironment_IsNothingUntilTheNextRelease()
    {
        Fact[] emptied =
        [
            .. Done(1, null, Scene.Older),
            new Fact.EnvironmentEmptied(Production, "the first release was bad"),
        ];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Book(emptied).Serving(Production), Is.Null);
            Assert.That(
                Book([.. emptied, .. Done(2, null, Scene.Newer)]).Serving(Production),
                Is.EqualTo(Scene.Newer)
            );
        }
    }

    [Test]
    public void In_SeveralEnvironments_AreKeptApart()
    {
        var other = Scene.Started with { Rollout = new(Dev, 9) };
        var book = Book(Started(1, null, Scene.Older), other);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(book.In(Dev).Single().Id.Number, Is.EqualTo(9));
            Assert.That(book.Next(Dev).Number, Is.EqualTo(10));
            Assert.That(book.Next(Production).Number, Is.EqualTo(2));
            Assert.That(book.All, Has.Length.EqualTo(2));
        }
    }

    [Test]
    public void Of_FactsOfAnUnknownRollout_AreIgnored() =>
        Assert.That(Book(new Fact.RolloutCompleted(Id(4), Scene.Newer)).All, Is.Empty);

    [Test]
    public void Of_TheSameRolloutStartedTwice_KeepsTheFirst()
    {
        var book = Book(Started(1, null, Scene.Older), Started(1, null, Scene.Newer));
        Assert.That(book.All.Single().Candidate, Is.EqualTo(Scene.Older));
    }

    [Test]
    public void Of_EveryKindOfFact_BringsTheRolloutToWhereItStands()
    {
        var book = Book(
            Scene.Started,
            new Fact.EffectIntended(Scene.Id, "", 4, "start", new(1)),
            new Fact.EffectDone(Scene.Id, 4, "ready"),
            Scene.Verified,
            Scene.Entered(0),
            Scene.Passed(0),
            new Fact.LeaseTakenOver("production", "eve", "gone")
        );
        var rollout = book.All.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rollout.Phase, Is.EqualTo(Phase.Paused));
            Assert.That(rollout.StepIndex, Is.Zero);
            Assert.That(rollout.Attempts, Is.EqualTo(4));
            Assert.That(rollout.WindowSince, Is.EqualTo(Scene.Start.AddSeconds(4)));
        }
    }

    private static RolloutBook Book(params Fact[] facts) => RolloutBook.Of(Scene.Entries(facts));

    private static RolloutId Id(int number) => new(Production, number);

    private static Fact.RolloutStarted Started(
        int number,
        ReleaseId? stable,
        ReleaseId candidate
    ) => new(Id(number), Scene.Plan, stable, candidate, "deploy", false);

    private static IEnumerable<Fact> Done(int number, ReleaseId? stable, ReleaseId candidate)
    {
        yield return Started(number, stable, candidate);
        yield return new Fact.CandidateVerified(Id(number), Scene.Good);
        foreach (var step in Scene.Plan.Steps)
        {
            yield return new Fact.StepEntered(Id(number), step.Name, new(step.Weight));
            yield return new Fact.StepPassed(Id(number), step.Name, Scene.Good);
        }
        yield return new Fact.RolloutCompleted(Id(number), candidate);
    }
}
