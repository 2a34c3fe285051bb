using System.Collections.Immutable;
using Deploy.Components.Composition;
using Deploy.Components.Stages;
using Deploy.Rollouts;
using Deploy.Rollouts.Ports;

namespace Deploy.Components.Tests.Stages;

public sealed class LeaseDeskTests
{
    private static readonly EnvironmentName Production = EnvironmentName.Parse("production");

    [Test]
    public void Take_PlatformGivesNoFence_IsRefusedBeforeAnythingWasBegun() =>
        Assert.That(
            async () => await Desk.TakeAsync(Production, "Full", overrule: false, default),
            Throws
                .TypeOf<DeliveryException>()
                .With.Property("ExitCode")
                .EqualTo(ExitCodes.Refused)
                .And.Message.EqualTo("The host is gone. Nothing was changed.")
        );

    [Test]
    public void Take_PlatformGivesNoFenceToAnAbort_IsThePlatformsFault() =>
        Assert.That(
            async () => await Desk.TakeAsync(Production, "Abort", overrule: true, default),
            Throws.TypeOf<PlatformException>()
        );

    private static LeaseDesk Desk => new(new Unnumbered(), TimeProvider.System, "./build.sh Full");

    /// <summary>Leases of a platform that cannot be reached.</summary>
    private sealed class Unnumbered : ILeases
    {
        public Task<LeaseOutcome> TakeAsync(
            string resource,
            string reason,
            bool overrule,
            CancellationToken cancellationToken
        ) => throw new PlatformException("The host is gone.");

        public Task<bool> RenewAsync(Lease lease, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task ReleaseAsync(Lease lease, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<ImmutableArray<Lease>> ReadAsync(CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
