using Deploy.Components.Stages;
using Deploy.Releases.Sources;
using Deploy.Releases.Store;
using Deploy.Rollouts.Ports;

namespace Deploy.Components.Composition;

/// <summary>What the ports throw before a rollout begins or outside of one, for people.</summary>
internal static class KnownFaults
{
    /// <summary>Null for what nobody expected.</summary>
    public static DeliveryException? Translate(Exception fault) =>
        fault switch
        {
            PlatformException => DeliveryException.Unknown(fault.Message),
            FencedException or LedgerCorruptException or LedgerNewerException =>
                DeliveryException.Refused(fault.Message),
            RolloutAbortedException aborted => DeliveryException.Failed(
                aborted.OutcomeAndNext,
                aborted
            ),
            ReleaseStoreException or SourceTreeException or TimeoutException =>
                DeliveryException.Failed(fault.Message, fault),
            IOException or UnauthorizedAccessException => DeliveryException.Failed(
                $"{fault.Message}\nExpected to read and write below .deploy/. To do: mend the "
                    + "rights of that file, or make room on its disk. Next: ./build.sh Status",
                fault
            ),
            _ => null,
        };
}
