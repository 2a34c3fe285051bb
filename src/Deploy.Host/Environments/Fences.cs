using Deploy.Host.Storage;

namespace Deploy.Host.Environments;

/// <summary>
/// The newest lease token of each environment. It only grows, is on stable storage before it
/// counts, and outlives the environment. Safe for concurrent use.
/// </summary>
internal sealed class Fences(StateFile state)
{
    /// <summary>0 before the first.</summary>
    public long Newest(string environment) => state.State.Fences.GetValueOrDefault(environment);

    /// <summary>Gives a token that is above this one and all that were given or seen.</summary>
    public long Claim(string environment, long above)
    {
        long claimed = 0;
        state.Change(s =>
        {
            var newest = s.Fences.GetValueOrDefault(environment);
            claimed = Math.Max(newest, above) + 1;
            return s with { Fences = s.Fences.SetItem(environment, claimed) };
        });
        return claimed;
    }

    /// <summary>Takes note of a token that a write carries, and answers the newest.</summary>
    public long See(string environment, long fence)
    {
        long newest = 0;
        state.Change(s =>
        {
            newest = Math.Max(s.Fences.GetValueOrDefault(environment), fence);
            return newest == s.Fences.GetValueOrDefault(environment)
                ? s
                : s with
                {
                    Fences = s.Fences.SetItem(environment, newest),
                };
        });
        return newest;
    }
}
