using Deploy.Host.Revisions;

namespace Deploy.Host.Tests.Revisions;

public sealed class BackendSetTests
{
    private readonly BackendSet _set = new();
    private readonly Backend _one = new(1);
    private readonly Backend _two = new(2);

    [OneTimeTearDown]
    public void End()
    {
        _one.Dispose();
        _two.Dispose();
    }

    [SetUp]
    public void Empty()
    {
        _set.Remove(_one);
        _set.Remove(_two);
    }

    [Test]
    public void Pick_Empty_IsNone() => Assert.That(_set.Pick(null), Is.Null);

    [Test]
    public void Pick_Two_TakesTurns()
    {
        _set.Add(_one);
        _set.Add(_two);

        Assert.That(Enumerable.Range(0, 10).Count(_ => _set.Pick(null) == _one), Is.EqualTo(5));
    }

    [Test]
    public void Pick_OneOfTwoFailed_IsAlwaysTheOther()
    {
        _set.Add(_one);
        _set.Add(_two);

        Assert.That(Enumerable.Range(0, 10).Select(_ => _set.Pick(_one)), Is.All.SameAs(_two));
    }

    [Test]
    public void Pick_TheOnlyOneFailed_IsThatOneAgain()
    {
        _set.Add(_one);

        Assert.That(_set.Pick(_one), Is.SameAs(_one));
    }

    [Test]
    public void NextChange_TakenBeforeAnAddition_Completes()
    {
        var change = _set.NextChange;
        _set.Add(_one);

        Assert.That(change.IsCompleted, Is.True);
    }

    [Test]
    public void NextChange_WithoutAChange_Waits() =>
        Assert.That(_set.NextChange.IsCompleted, Is.False);
}
