using System.Net;
using System.Net.Sockets;
using Deploy.Platforms.Local;
using Deploy.Rollouts;
using Deploy.Rollouts.Ports;

namespace Deploy.Platforms.Tests.Local;

[Category("Integration")]
[Parallelizable(ParallelScope.Self)]
[CancelAfter(120_000)]
public sealed class LocalPlatformTests
{
    private HostRig _rig = null!;

    [SetUp]
    public void Begin() => _rig = new();

    [TearDown]
    public async Task End() => await _rig.DisposeAsync();

    [Test]
    public async Task Read_NothingWasEverStarted_ServesNothingAndStartsNothing()
    {
        var state = await _rig.Platform.ReadAsync(default);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(state.Stable, Is.Null);
            Assert.That(state.Split, Is.EqualTo(Split.AllStable));
            Assert.That(
                await _rig.Host.LookAsync(default),
                Is.EqualTo(LocalHostCondition.NotStarted)
            );
        }
    }

    [Test]
    public async Task StartCandidate_Good_IsReadyWithoutTrafficAtAnAddressOfItsOwn()
    {
        await _rig.ServeAsync("1.0.0");
        var outcome = await _rig.StartAsync("2.0.0");
        var state = await _rig.Platform.ReadAsync(default);
        using var direct = new HttpClient { BaseAddress = state.Candidate!.DirectUrl };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome, Is.InstanceOf<StartOutcome.Ready>());
            Assert.That(await _rig.VersionsOfAsync(50), Is.EqualTo(HostRig.Only("1.0.0", 50)));
            Assert.That(await direct.GetStringAsync("version"), Is.EqualTo("2.0.0"));
            Assert.That(state.Candidate.Detail, Does.Contain("pid").And.Contain("0 restarts"));
        }
    }

    [Test]
    public async Task Rollout_FromStartToPromotion_ServesEachStepAsSet()
    {
        await _rig.ServeAsync("1.0.0");
        await _rig.StartAsync("2.0.0");
        await _rig.SplitAsync(50);
        var half = await _rig.VersionsOfAsync(200);
        await _rig.PromoteAsync();
        var state = await _rig.Platform.ReadAsync(default);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(half["2.0.0"], Is.EqualTo(100));
            Assert.That(state.Stable!.Release.Version, Is.EqualTo("2.0.0"));
            Assert.That(state.Candidate, Is.Null);
            Assert.That(await _rig.VersionsOfAsync(20), Is.EqualTo(HostRig.Only("2.0.0", 20)));
        }
    }

    [TestCase("never-ready", "seen status 503")]
    [TestCase("crash-at-start", "I will not start.")]
    public async Task StartCandidate_Bad_SaysWhyAndLeavesStableAlone(string fault, string seen)
    {
        await _rig.ServeAsync("1.0.0");
        _rig.Behaves("2.0.0", fault);

        var outcome = await _rig.Platform.StartCandidateAsync(
            HostRig.Release("2.0.0"),
            TimeSpan.FromSeconds(3),
            HostRig.Fence,
            default
        );

        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome.ToString(), Does.Contain("NotReady").And.Contain(seen));
            Assert.That((await _rig.Platform.ReadAsync(default)).Candidate, Is.Null);
            Assert.That(await _rig.VersionsOfAsync(20), Is.EqualTo(HostRig.Only("1.0.0", 20)));
        }
    }

    [Test]
    public async Task StartCandidate_SameReleaseTwice_IsReadyAndTheSameProcess()
    {
        await _rig.StartAsync("1.0.0");
        var before = await _rig.Platform.ReadAsync(default);

        await _rig.StartAsync("1.0.0");
        var after = await _rig.Platform.ReadAsync(default);

        Assert.That(after.Candidate!.DirectUrl, Is.EqualTo(before.Candidate!.DirectUrl));
    }

    [Test]
    public async Task StartCandidate_AnotherIsThere_IsRefused()
    {
        await _rig.StartAsync("1.0.0");

        Assert.That(
            () => _rig.StartAsync("2.0.0"),
            Throws.TypeOf<PlatformException>().With.Message.Contains("another candidate")
        );
    }

    [Test]
    public async Task StartCandidate_FileIsNotWhatWasShipped_IsRefusedNamingIt()
    {
        _rig.Ships("1.0.0", "Deploy.TestService.dll", HostRig.Release("x").Digest);

        Assert.That(
            () => _rig.StartAsync("1.0.0"),
            Throws
                .TypeOf<PlatformException>()
                .With.Message.Contains("Deploy.TestService.dll expected sha256:")
        );
        Assert.That((await _rig.Platform.ReadAsync(default)).Candidate, Is.Null);
    }

    [Test]
    public void SetSplit_WithoutCandidate_IsRefused() =>
        Assert.That(
            () => _rig.SplitAsync(5),
            Throws.TypeOf<PlatformException>().With.Message.Contains("no candidate")
        );

    [Test]
    public void Promote_NothingThere_IsRefused() =>
        Assert.That(_rig.PromoteAsync, Throws.TypeOf<PlatformException>());

    [Test]
    public async Task Promote_Twice_ChangesNothing()
    {
        await _rig.ServeAsync("1.0.0");
        await _rig.PromoteAsync();

        Assert.That(await _rig.GetAsync("version"), Is.EqualTo("1.0.0"));
    }

    [Test]
    public async Task RetireCandidate_WithTraffic_StableHasAllOfIt()
    {
        await _rig.ServeAsync("1.0.0");
        await _rig.StartAsync("2.0.0");
        await _rig.SplitAsync(100);

        await _rig.Platform.RetireCandidateAsync(HostRig.Drain, HostRig.Fence, default);

        Assert.That(await _rig.VersionsOfAsync(50), Is.EqualTo(HostRig.Only("1.0.0", 50)));
    }

    [Test]
    public async Task RetireStable_NothingElseThere_AnswersThatThereIsNoRelease()
    {
        await _rig.ServeAsync("1.0.0");
        await _rig.Platform.RetireStableAsync(HostRig.Drain, HostRig.Fence, default);

        using var answer = await _rig.Client.GetAsync("version");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("no-release"));
        }
    }

    [Test]
    public async Task Write_OldFence_IsFencedAndChangesNothing()
    {
        await _rig.ServeAsync("1.0.0");
        await _rig.Platform.RetireCandidateAsync(HostRig.Drain, new Fence(7), default);

        Assert.That(
            () => _rig.Platform.RetireStableAsync(HostRig.Drain, new Fence(6), default),
            Throws.TypeOf<FencedException>()
        );
        Assert.That(await _rig.GetAsync("version"), Is.EqualTo("1.0.0"));
    }

    [Test]
    public void Write_PortIsTaken_SaysByWhomAndHowToChooseAnother()
    {
        using var holder = new TcpListener(IPAddress.Loopback, _rig.Environment.Port);
        holder.Start();

        Assert.That(
            () => _rig.StartAsync("1.0.0"),
            Throws
                .TypeOf<PlatformException>()
                .With.Message.Contains($"process {Environment.ProcessId}")
                .And.Message.Contains("--local-port-base")
        );
    }

    [Test]
    public async Task Sample_AfterTraffic_CountsItPerRevision()
    {
        await _rig.ServeAsync("1.0.0");
        await _rig.VersionsOfAsync(10);
        using var failed = await _rig.Client.GetAsync("fail");

        var sample = await _rig.Platform.SampleAsync(default);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(sample.Stable!.Requests, Is.EqualTo(11));
            Assert.That(sample.Stable.Errors, Is.EqualTo(1));
            Assert.That(sample.Stable.Latency.Total, Is.EqualTo(11));
            Assert.That(sample.Stable.Probes, Is.GreaterThan(0));
            Assert.That(sample.Candidate, Is.Null);
        }
    }

    [Test]
    public async Task Sample_NoHost_HasNoCounters()
    {
        var sample = await _rig.Platform.SampleAsync(default);

        Assert.That((sample.Stable, sample.Candidate), Is.EqualTo(((object?)null, (object?)null)));
    }

    [Test]
    public async Task Service_Started_KnowsItsPlaceAndNoSecretOfItsCaller()
    {
        Environment.SetEnvironmentVariable("SOME_TOKEN", "secret");
        await _rig.ServeAsync("1.0.0");
        var variables = (await _rig.GetAsync("variables")).Split('\n');

        using (Assert.EnterMultipleScope())
        {
            Assert.That(variables, Does.Contain("DEPLOY_ENVIRONMENT").And.Contain("PORT"));
            Assert.That(variables, Does.Not.Contain("SOME_TOKEN"));
        }
    }
}
