using Deploy.Host.Contracts;

namespace Deploy.Platforms.Local;

/// <summary>The host refused.</summary>
internal sealed class HostFaultException(HostFault fault) : Exception(fault.Message)
{
    public HostFaultKind Kind => fault.Kind;
}
