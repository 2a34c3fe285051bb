using Deploy.Host.Revisions;

namespace Deploy.Host.Tests.Revisions;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class InFlightTests
{
    private readonly InFlight _inFlight = new();

    [Test]
    public void Count_AfterEnteringAndLeaving_IsWhatIsInside()
    {
        _inFlight.TryEnter();
        _inFlight.TryEnter();
        _inFlight.Leave();

        Assert.That(_inFlight.Count, Is.EqualTo(1));
    }

    [Test]
    public void TryEnter_Closed_IsRefusedAndNotCounted()
    {
        _inFlight.TryEnter();
        _inFlight.Close();

        Assert.That((_inFlight.TryEnter(), _inFlight.Count), Is.EqualTo((false, 1)));
    }

    [Test]
    public void Drained_ClosedWhileEmpty_AtOnce()
    {
        _inFlight.Close();

        Assert.That(_inFlight.Drained.IsCompleted, Is.True);
    }

    [Test]
    public void Drained_ClosedWithRequestsInside_WhenTheLastOneLeaves()
    {
        _inFlight.TryEnter();
        _inFlight.Close();
        var before = _inFlight.Drained.IsCompleted;
        _inFlight.Leave();

        Assert.That((before, _inFlight.Drained.IsCompleted), Is.EqualTo((false, true)));
    }

    [Test]
    public void Drained_EmptyButOpen_IsNot() =>
        Assert.That(_inFlight.Drained.IsCompleted, Is.False);

    [Test]
    public void Close_WhileManyEnterAndLeave_DrainsWithNobodyInside()
    {
        var entered = 0;
        Parallel.For(
            0,
            4_000,
            i =>
            {
                if (i == 2_000)
                    _inFlight.Close();
                if (!_inFlight.TryEnter())
                    return;
                Interlocked.Increment(ref entered);
                _inFlight.Leave();
            }
        );

        using (Assert.EnterMultipleScope())
        {
            Assert.That(entered, Is.LessThan(4_000));
            Assert.That(_inFlight.Count, Is.Zero);
            Assert.That(_inFlight.Drained.IsCompleted, Is.True);
        }
    }
}
