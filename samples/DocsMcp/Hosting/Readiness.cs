namespace DocsMcp.Hosting;

/// <summary>
/// Whether this process wants traffic. Goes forward only; safe for concurrent use.
/// </summary>
internal sealed class Readiness(bool never)
{
    private volatile ReadinessPhase _phase = ReadinessPhase.Starting;

    public ReadinessPhase Phase => _phase;

    public bool IsReady => _phase == ReadinessPhase.Ready;

    public void Started()
    {
        if (!never && _phase == ReadinessPhase.Starting)
            _phase = ReadinessPhase.Ready;
    }

    public void Stopping() => _phase = ReadinessPhase.Draining;
}
