using Deploy.Components.Composition;
using Deploy.Components.Stages;
using Deploy.Components.Tests.Presentation;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Running;

namespace Deploy.Components.Tests.Stages;

public sealed class RolloutAbortedExceptionTests
{
    [Test]
    public void Outcome_OfARejection_SaysWhyThenWhatIsServedThenWhereToRead() =>
        Assert.That(
            Outcome(AbortCause.Rejected, Seen.After()),
            Is.EqualTo(
                "Rejected in production: errors 5 %, limit at most 1 %.\n"
                    + $"{Seen.New} was taken back; production is back on {Seen.Old}.\n"
                    + "Report: .deploy/reports/production-7/report.md"
            )
        );

    [Test]
    public void Outcome_OfAFirstRelease_SaysThatNothingIsServed() =>
        Assert.That(
            Outcome(AbortCause.Asked, Seen.After() with { Stable = null }),
            Does.StartWith("Stopped in production: ")
                .And.Contain("was taken back; production serves nothing, as before.")
        );

    [Test]
    public void OutcomeAndNext_OfWhatWasStopped_EndsWithACommandOnALineOfItsOwn() =>
        Assert.That(
            new RolloutAbortedException(Seen.After(), "interrupted").OutcomeAndNext.Split('\n')[^1],
            Does.StartWith("Next: ./build.sh Status")
        );

    private static string Outcome(AbortCause cause, Rollout rollout) =>
        DeliveryException
            .Failed(
                new RolloutAbortedException(
                    rollout with
                    {
                        AbortCause = cause,
                    },
                    "errors 5 %, limit at most 1 %"
                ).Outcome
            )
            .Message;
}
