using Deploy.Host.Control;
using Deploy.Host.Environments;
using Deploy.Host.Storage;

namespace Deploy.Host.Tests.Environments;

public sealed class FencesTests
{
    private readonly TemporaryFolder _folder = new();
    private string _file = "";
    private StateFile _state = null!;
    private Fences _fences = null!;

    [OneTimeTearDown]
    public void End() => _folder.Dispose();

    [SetUp]
    public void Begin()
    {
        _folder.Clear();
        _file = Path.Combine(_folder.Path, "state.json");
        _state = StateFile.Open(_file);
        _fences = new(_state);
    }

    [TestCase(0, 0, 1, Description = "the first of all")]
    [TestCase(7, 7, 8, Description = "the asker knows the newest")]
    [TestCase(7, 2, 8, Description = "the asker's record was put back from an older copy")]
    [TestCase(2, 7, 8, Description = "leases were taken that never wrote")]
    public void Claim_IsAboveBothWhatIsKnownHereAndThere(long seen, long above, long claimed)
    {
        _fences.See("production", seen);

        Assert.That(_fences.Claim("production", above), Is.EqualTo(claimed));
    }

    [Test]
    public void Claim_SameQuestionTwice_GivesTwoTokens() =>
        Assert.That(
            new[] { _fences.Claim("production", 3), _fences.Claim("production", 3) },
            Is.EqualTo(new[] { 4, 5 })
        );

    [Test]
    public void Claim_ByManyAtOnce_GivesNoTokenTwice()
    {
        var claimed = new long[100];

        Parallel.For(0, claimed.Length, i => claimed[i] = _fences.Claim("production", 0));

        Assert.That(claimed, Is.Unique);
    }

    [Test]
    public void Claim_IsRememberedByTheNextHost()
    {
        _fences.Claim("production", 41);

        Assert.That(new Fences(StateFile.Open(_file)).Newest("production"), Is.EqualTo(42));
    }

    [Test]
    public void Claim_OfAnEnvironment_LeavesTheOthersAlone()
    {
        _fences.Claim("production", 41);

        Assert.That(_fences.Newest("staging"), Is.Zero);
    }

    [Test]
    public void Claim_ShutsTheFormerHolderOutBeforeTheNewOneWrites()
    {
        var writes = new FencedWrites("production", _state);
        var former = _fences.Claim("production", 0);
        _fences.Claim("production", 0);

        Assert.That(
            () => writes.DoAsync(former, () => Task.CompletedTask, default),
            Throws.TypeOf<ControlException>().With.Message.Contains("fence 1, the newest is 2")
        );
    }

    [Test]
    public void See_WhileOthersClaim_NeverLowersTheNewest()
    {
        Parallel.For(
            1,
            100,
            i =>
            {
                if (i % 2 == 0)
                    _fences.See("production", i);
                else
                    _fences.Claim("production", i);
            }
        );

        Assert.That(_fences.Newest("production"), Is.GreaterThanOrEqualTo(100));
    }
}
