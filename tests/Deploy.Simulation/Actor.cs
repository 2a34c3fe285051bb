namespace Deploy.Simulation;

/// <summary>
/// One process that conducts the rollout, and may be killed or sleep at any call.
/// </summary>
internal sealed class Actor(World world, string name)
{
    private static readonly TimeSpan Sleep = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan SlowCall = TimeSpan.FromSeconds(3);

    public string Name => name;

    public bool IsDead { get; private set; }

    public bool IsAsleep { get; private set; }

    /// <summary>How many calls it has made to the world.</summary>
    public int Calls { get; private set; }

    /// <summary>It is killed at this call; never where zero.</summary>
    public int DiesAtCall { get; init; }

    /// <summary>
    /// Passes the border between the process and the world. A dead process never comes back.
    /// </summary>
    public async Task CrossAsync()
    {
        Calls++;
        if (Calls == DiesAtCall || world.Happens(world.Chaos.Kill))
            IsDead = true;
        if (world.Happens(world.Chaos.Slow))
            await Task.Delay(SlowCall, world.Time);
        if (world.Happens(world.Chaos.Freeze))
        {
            IsAsleep = true;
            await Task.Delay(Sleep, world.Time);
            IsAsleep = false;
        }
        if (IsDead)
            await new TaskCompletionSource().Task;
    }
}
