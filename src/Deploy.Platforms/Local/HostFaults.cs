using Deploy.Host.Contracts;
using Deploy.Rollouts.Ports;

namespace Deploy.Platforms.Local;

/// <summary>What the host's refusals are called outside of this folder.</summary>
internal static class HostFaults
{
    public static async Task<T> TranslatingAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (HostFaultException e)
        {
            throw Translate(e);
        }
    }

    public static Exception Translate(HostFaultException fault) =>
        fault.Kind is HostFaultKind.Fenced
            ? new FencedException(fault.Message, fault)
            : new PlatformException(fault.Message, fault);
}
