using Microsoft.Extensions.Logging;

namespace Deploy.Host.Forwarding;

/// <summary>What every forwarded request shares.</summary>
internal sealed record ForwarderSetup(ForwardingBounds Bounds, TimeProvider Time, ILogger Logger);
