using System.Text.Json;
using Deploy.Components.Composition;
using Deploy.Components.Tests.Presentation;

namespace Deploy.Components.Tests.Operations;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[CancelAfter(20_000)]
public sealed class StatusOperationTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Test]
    public async Task Write_CorruptLedger_StillSaysWhatThePlatformServes(CancellationToken token)
    {
        await _desk.WatchAsync();
        await _desk.CorruptAsync();

        var production = (await _desk.Status.WriteAsync(token)).Environments.Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(production.Stable?.Version, Is.EqualTo(Seen.Old.Version));
            Assert.That(production.Candidate?.Weight, Is.EqualTo(500));
            Assert.That(production.Stable?.Ready, Is.True);
            Assert.That(production.Rollout, Is.Null);
        }
    }

    [Test]
    public async Task Write_CorruptLedger_NamesFileLineHashesAndNextCommand(CancellationToken token)
    {
        await _desk.WatchAsync();
        await _desk.CorruptAsync();

        Assert.That(
            (await _desk.Status.WriteAsync(token)).Faults,
            Has.One.Match(
                    @"entries\.jsonl, entry 2 \(line 2 .*expected the hash sha256:.*seen sha256:"
                )
                .And.One.Contains("mv .deploy/ledger .deploy/ledger.corrupt")
        );
    }

    [Test]
    public async Task Show_CorruptLedger_EndsAsRefusedAfterItWasShown(CancellationToken token)
    {
        await _desk.WatchAsync();
        await _desk.CorruptAsync();

        Assert.That(
            async () => await _desk.Status.ShowAsync(token),
            Throws.TypeOf<DeliveryException>().With.Property("ExitCode").EqualTo(ExitCodes.Refused)
        );
        Assert.That(await File.ReadAllTextAsync(_desk.StatusFile, token), Does.Contain("line 2"));
    }

    [Test]
    public async Task Write_RecordThatTheSystemDoesNotLetBeRead_StillSaysWhatIsServed(
        CancellationToken token
    )
    {
        await _desk.WatchAsync();
        _desk.Block();

        var status = await _desk.Status.WriteAsync(token);

        Assert.That(status.Environments[0].Stable?.Version, Is.EqualTo(Seen.Old.Version));
        Assert.That(status.Faults, Has.One.Contains("cannot be read"));
    }

    [Test]
    public async Task Write_UnreadableLeases_SaysSoAndGuessesNoWatcher(CancellationToken token)
    {
        await _desk.WatchAsync();
        await File.WriteAllTextAsync(_desk.LeasesFile, "[", token);

        var status = await _desk.Status.WriteAsync(token);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(status.Faults, Has.One.Contains("leases.json"));
            Assert.That(status.Environments[0].Rollout?.Phase, Is.EqualTo("Watching"));
            Assert.That(status.Environments[0].Unwatched, Is.Null);
        }
    }

    [Test]
    public async Task Write_NobodyHoldsTheLeaseOfAnOpenRollout_SaysSo(CancellationToken token)
    {
        await _desk.WatchAsync();

        var status = await _desk.Status.WriteAsync(token);

        Assert.That(status.Environments[0].Unwatched?.Reason, Does.Contain("nobody holds"));
    }

    [Test]
    public async Task Write_TheLeaseIsHeld_NamesItAndNothingElse(CancellationToken token)
    {
        await _desk.WatchAsync();
        await _desk.HoldAsync("production");

        var production = (await _desk.Status.WriteAsync(token)).Environments.Single();

        Assert.That(production.Lease?.Reason, Is.EqualTo("Full"));
        Assert.That(production.Unwatched, Is.Null);
    }

    [Test]
    public async Task Write_WorkspaceIsHeld_IsInTheDocument(CancellationToken token)
    {
        await _desk.HoldAsync("workspace");

        await _desk.Status.WriteAsync(token);

        using var file = JsonDocument.Parse(await File.ReadAllTextAsync(_desk.StatusFile, token));
        var workspace = file.RootElement.GetProperty("workspace");
        Assert.That(workspace.GetProperty("reason").GetString(), Is.EqualTo("Full"));
    }
}
