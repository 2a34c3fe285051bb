using System.Text.RegularExpressions;
using Deploy.Conductor.Tests.Fakes;
using Deploy.Rollouts;
using Deploy.Rollouts.Entries;

namespace Deploy.Conductor.Tests;

public sealed class EffectTests
{
    private readonly World _world = new();

    [Test]
    public async Task EveryWrite_GoodRollout_HasItsIntentBeforeAndItsResultAfter()
    {
        await _world.RunAsync();
        var letters = _world.Points.Names.Select(Letter).Where(letter => letter != ' ');
        // i is an appended entry, w a write to the platform, r a read of it.
        Assert.That(string.Concat(letters), Does.Match("^[ir]*((?<=i)wr+i[ir]*)*$"));
        Assert.That(_world.Points.Names.Count(name => Letter(name) == 'w'), Is.EqualTo(5));

        static char Letter(string name) =>
            name switch
            {
                "ledger.Append" => 'i',
                "platform.Read" => 'r',
                _ => Regex.IsMatch(name, "^platform[.][A-Za-z]+$") ? 'w' : ' ',
            };
    }

    [Test]
    public async Task Intents_GoodRollout_NameTheEffectAndCountTheAttempts()
    {
        await _world.RunAsync();
        var intents = _world.Ledger.Facts.OfType<Fact.EffectIntended>().ToList();
        string[] effects =
        [
            $"start {World.New} without traffic and check it",
            "shift to stable 95 %, candidate 5 %",
            "shift to stable 50 %, candidate 50 %",
            "shift to stable 0 %, candidate 100 %",
            $"make {World.New} stable",
        ];
        Assert.That(intents.Select(intent => intent.Effect), Is.EqualTo(effects));
        Assert.That(intents.Select(intent => intent.Attempt), Is.EqualTo([1, 2, 3, 4, 5]));
    }

    [Test]
    public async Task Intents_GoodRollout_NameTheStepTheyAreFor()
    {
        await _world.RunAsync();
        var steps = _world.Ledger.Facts.OfType<Fact.EffectIntended>().Select(f => f.Step);
        Assert.That(steps, Is.EqualTo(["", "Canary5", "Canary50", "Full", ""]));
    }

    [Test]
    public async Task Results_GoodRollout_SayWhatWasReadBack()
    {
        await _world.RunAsync();
        var done = _world.Ledger.Facts.OfType<Fact.EffectDone>().ToList();
        string[] results =
        [
            "Pass: errors 0 %",
            "read back stable 95 %, candidate 5 %",
            "read back stable 50 %, candidate 50 %",
            "read back stable 0 %, candidate 100 %",
            $"read back stable {World.New}",
        ];
        Assert.That(done.Select(fact => fact.Result), Is.EqualTo(results));
        Assert.That(done.Select(fact => fact.Attempt), Is.EqualTo([1, 2, 3, 4, 5]));
    }

    [Test]
    public async Task Fence_GoodRollout_IsCarriedByEveryIntentAndWrite()
    {
        _world.Restart();
        await _world.RunAsync();
        var intended = _world.Ledger.Facts.OfType<Fact.EffectIntended>().Select(f => f.Fence);
        Assert.That(intended, Is.All.EqualTo(_world.Lease.Fence).And.Exactly(5).Items);
        Assert.That(_world.Platform.Fences, Is.EqualTo(intended));
    }

    [Test]
    public async Task Attempts_NextProcess_GoOnCounting()
    {
        await _world.RunAsync("Canary5");
        _world.Restart();
        await _world.RunAsync();
        var attempts = _world.Ledger.Facts.OfType<Fact.EffectIntended>().Select(f => f.Attempt);
        Assert.That(attempts, Is.EqualTo([1, 2, 3, 4, 5]));
    }

    [Test]
    public async Task Lease_GoodRollout_IsConfirmedBeforeEveryEffect()
    {
        await _world.RunAsync();
        var names = _world.Points.Names.Where(n => n is "ledger.Append" or "leases.Renew");
        var order = string.Concat(names.Select(n => n == "ledger.Append" ? 'a' : 'c'));
        // Begin; prepare; verify; three times enter, hold, hold, pass; promote.
        Assert.That(order, Is.EqualTo("cacaaca" + "caaaccca" + "caaaccca" + "caaaccca" + "caaa"));
    }

    [Test]
    public async Task Shift_ReadBackDiffers_AbortsNamingExpectedAndSeen()
    {
        _world.Platform.Misread = state =>
            state.Split == Split.AllStable ? state : state with { Split = Split.AllCandidate };
        var outcome = await _world.RunAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                OutcomeText.Of(outcome),
                Does.StartWith(
                    "aborted: production: expected stable 95 %, candidate 5 %, "
                        + "read back stable 0 %, candidate 100 %. Next: "
                )
            );
            Assert.That(_world.FactNames, Has.None.EqualTo("StepEntered"));
            Assert.That(_world.Latest.AbortCause, Is.EqualTo(AbortCause.Fault));
        }
    }

    [Test]
    public async Task Promote_ReadBackDiffers_IsUnknownAndStaysOpen()
    {
        _world.Platform.Misread = state =>
            state.Candidate is null
                ? state with
                {
                    Stable = new(World.Old, true, null, ""),
                    Candidate = new(World.New, true, null, ""),
                }
                : state;
        var outcome = await _world.RunAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                OutcomeText.Of(outcome),
                Does.Match(
                    "^unknown: .*passed every step.*expected 1.1.0 .*read back 1.0.0 .*Full$"
                )
            );
            Assert.That(_world.FactNames, Has.None.EqualTo("RolloutCompleted"));
            Assert.That(_world.Effects, Has.None.StartsWith("return all traffic"));
        }
    }

    [Test]
    public async Task Retire_CandidateIsStillThere_IsUnknown()
    {
        await _world.RunAsync("Canary5");
        _world.Platform.Misread = state =>
            state with
            {
                Candidate = new(World.New, true, null, ""),
            };
        var outcome = await _world.AbortAsync();
        Assert.That(
            OutcomeText.Of(outcome),
            Does.Match("^unknown: .*read back stable 100 %, candidate 0 %, 1.1.0 ")
        );
    }

    [Test]
    public async Task Retire_ReadBackDiffers_IsUnknownNamingBoth()
    {
        await _world.RunAsync("Canary5");
        _world.Platform.Misread = state => state with { Split = Split.AllCandidate };
        var outcome = await _world.AbortAsync();
        Assert.That(
            OutcomeText.Of(outcome),
            Does.Match(
                "^unknown: .*expected stable 100 %, candidate 0 %, no candidate, "
                    + "read back stable 0 %, candidate 100 %, no candidate.*Next: .*Abort$"
            )
        );
    }
}
