namespace Deploy.Components.Definition;

/// <summary>An environment on the embedded platform of this machine.</summary>
/// <param name="PortOffset">Its port is the port base plus this.</param>
/// <param name="Replicas">How many processes serve one revision: 1 to 16.</param>
/// <param name="MemoryMaxMegabytes">What one process may use; shown and checked under load.</param>
public sealed record LocalPlacement(int PortOffset, int Replicas, int MemoryMaxMegabytes)
{
    /// <summary>
    /// Whether every answer names the release that gave it, in <c>Deploy-Revision</c>.
    /// </summary>
    public bool NamesRevision { get; init; } = true;
}
