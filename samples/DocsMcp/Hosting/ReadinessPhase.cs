namespace DocsMcp.Hosting;

internal enum ReadinessPhase
{
    Starting,
    Ready,
    Draining,
}
