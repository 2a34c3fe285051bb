using Deploy.Host.Contracts;

namespace Deploy.Host.Control;

/// <summary>A write that is refused, with what the caller is told.</summary>
internal sealed class ControlException : Exception
{
    public ControlException(HostFaultKind kind, string message)
        : base(message) => Kind = kind;

    public ControlException(HostFaultKind kind, string message, Exception inner)
        : base(message, inner) => Kind = kind;

    public HostFaultKind Kind { get; }
}
