using System.Collections.Immutable;
using Deploy.Components.Composition;
using Deploy.Components.Presentation;
using Deploy.Ledger;
using Deploy.Rollouts;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Ports;

namespace Deploy.Components.Tests.Presentation;

/// <summary>What a status says below its table when not all is well.</summary>
public sealed class StatusNotesTests
{
    private static readonly ImmutableArray<Lease> NoLease = [];

    private static readonly Lease Lease = new(
        "production",
        "ann@laptop pid 4711",
        "Full of 1.4.0-12 (./build.sh Full)",
        Seen.Noon,
        Seen.Noon.AddSeconds(60),
        new(3)
    );

    private static readonly LapsedLease Killed = new(
        Lease,
        Seen.Noon.AddSeconds(31),
        "its process 4711 is gone"
    );

    private static readonly Fact[] Watching = [Seen.Started, Seen.Verified, Seen.Entered(0)];

    [Test]
    public void Unwatched_AfterAKill_SaysSinceWhenWhoseAndTheNextCommands() =>
        Assert.That(
            Notes(new(Book(Watching), NoLease) { Lapsed = [Killed] }),
            Does.Contain(
                "Nobody watches production-7 since 2026-11-21 12:00:31 UTC: the lease of "
                    + "ann@laptop pid 4711 for Full of 1.4.0-12 (./build.sh Full) was not given "
                    + "back and its process 4711 is gone.\n"
                    + "To do: type its command again to go on with it, or return all "
                    + "traffic to stable\n"
                    + "Next: ./build.sh Abort --environment production"
            )
        );

    [Test]
    public void Unwatched_LeaseWasGivenBack_IsSaidWithoutATime() =>
        Assert.That(
            Notes(new(Book(Watching), NoLease)),
            Has.Some.StartsWith("Nobody watches production-7: nobody holds the lease of production")
        );

    [Test]
    public void Unwatched_AnotherEnvironmentsLeaseLapsed_IsNotTakenForIt()
    {
        var other = Killed with { Lease = Lease with { Resource = "staging" } };
        Assert.That(
            Of(new(Book(Watching), NoLease) { Lapsed = [other] }).Unwatched?.Since,
            Is.Null
        );
    }

    [Test]
    public void Unwatched_SomebodyHoldsTheLease_IsNot() =>
        Assert.That(Of(new(Book(Watching), ImmutableArray.Create(Lease))).Unwatched, Is.Null);

    [Test]
    public void Unwatched_LeasesCannotBeRead_IsNotGuessed() =>
        Assert.That(Of(new(Book(Watching), null)).Unwatched, Is.Null);

    private static IEnumerable<TestCaseData> Moved =>
        [
            new TestCaseData((object)(Fact[])[Seen.Started, Seen.Verified]).SetArgDisplayNames(
                "before the first step"
            ),
            new TestCaseData(
                (object)(Fact[])[.. Watching, Seen.Passed(0), Seen.Entered(1), Seen.Passed(1)]
            ).SetArgDisplayNames("after the second"),
        ];

    [TestCaseSource(nameof(Moved))]
    public void Unwatched_PausedWithTrafficThatItsStepDidNotLeave_IsSaid(Fact[] facts) =>
        Assert.That(
            Of(new(Book(facts), NoLease) { Lapsed = [Killed] }).Unwatched?.Reason,
            Does.EndWith("its process 4711 is gone")
        );

    private static IEnumerable<TestCaseData> AtRest =>
        [
            new TestCaseData((object)Array.Empty<Fact>()).SetArgDisplayNames("no rollout"),
            new TestCaseData((object)(Fact[])[.. Watching, Seen.Passed(0)]).SetArgDisplayNames(
                "paused"
            ),
            new TestCaseData(
                (object)(Fact[])[Seen.Started, Seen.Verified, .. Seen.AllSteps]
            ).SetArgDisplayNames("completed"),
        ];

    [TestCaseSource(nameof(AtRest))]
    public void Unwatched_NothingIsInMotion_IsNot(Fact[] facts) =>
        Assert.That(Of(new(Book(facts), NoLease) { Lapsed = [Killed] }).Unwatched, Is.Null);

    [Test]
    public void Workspace_Held_IsListed()
    {
        var status = new StatusDocument([])
        {
            Workspace = new("ann@laptop pid 4711", "Test (./build.sh Test)", Seen.Noon),
        };
        Assert.That(
            StatusNotes.Of(status),
            Is.EqualTo([
                "the workspace is held by ann@laptop pid 4711 for Test (./build.sh Test), until "
                    + "2026-11-21 12:00:00 UTC",
            ])
        );
    }

    [Test]
    public void Health_NotReady_IsInTheTableAndBelow()
    {
        var status = new StatusDocument([Of(new(Book(), NoLease), isReady: false)]);
        var text = StatusTable.Render(status, new(false, 100));
        Assert.That(text, Does.Contain("1.3.0-2, 95 %, not ready"));
        Assert.That(text, Does.Contain("production stable 1.3.0-2 is not ready: 7 restarts"));
    }

    [Test]
    public void Health_OfAReadyRevision_IsNotSaid() =>
        Assert.That(Notes(new(Book(), NoLease)), Is.Empty);

    [Test]
    public void Faults_OfTheRecord_AreSaidBesideThePlatformsWord()
    {
        var status = new StatusDocument([Of(new(Book(), null))]) { Faults = ["F, line 2: bad."] };
        Assert.That(
            StatusNotes.Of(status),
            Is.EqualTo([
                "production stable 1.3.0-2 is ready: 7 restarts",
                "production candidate 1.4.0-12 is ready: 7 restarts",
                "To do: return all traffic of production to stable\n"
                    + "Next: ./build.sh Abort --environment production",
                "The record cannot be read, so nothing is deployed: F, line 2: bad.",
            ])
        );
    }

    [Test]
    public void Table_CompletesTheCommandsOfItsNotes_BeforeItBreaksLines()
    {
        var status = new StatusDocument([Of(new(Book(), null))]) { Faults = ["F"] };
        var suggestions = new Suggestions(["Status", "--local-port-base", "28080"]);
        Assert.That(
            StatusTable.Render(status, new(false, 200), text => suggestions.Complete(text)),
            Does.Contain("./build.sh Abort --environment production --local-port-base 28080\n")
        );
    }

    [TestCase(AbortCause.Rejected, "not ready in 10 s", "Aborted, Fail: not ready in 10 s")]
    [TestCase(
        AbortCause.Rejected,
        "not ready in 10 s:\nwarn: raw log\nmore",
        "Aborted, Fail: not ready in 10 s: (more in .deploy/reports/production-7/report.md)"
    )]
    [TestCase(AbortCause.Asked, "x", "Aborted: x")]
    public void Rollout_Aborted_SaysWhyOnOneLine(
        AbortCause cause,
        string reason,
        string expected
    ) =>
        Assert.That(
            Notes(
                new(
                    Book(
                        Seen.Started,
                        Seen.Verified,
                        new Fact.AbortDecided(Seen.Id, "", cause, reason),
                        new Fact.RolloutAborted(Seen.Id, reason)
                    ),
                    NoLease
                )
            ),
            Has.One.EqualTo($"production-7 {expected}")
        );

    private static IEnumerable<string> Notes(StatusRecord record) =>
        StatusNotes.Of(new([Of(record)]));

    private static EnvironmentStatus Of(StatusRecord record, bool isReady = true) =>
        EnvironmentStatus.Of(
            Seen.Id.Environment,
            "local",
            new(
                new("http://127.0.0.1:5300/"),
                new(Seen.Old, isReady, null, "7 restarts"),
                new(Seen.New, isReady, null, "7 restarts"),
                new(Weight.FromPercent(5))
            ),
            record
        );

    private static RolloutBook Book(params Fact[] facts) => RolloutBook.Of(Seen.Entries(facts));
}
