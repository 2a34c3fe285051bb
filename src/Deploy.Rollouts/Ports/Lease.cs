namespace Deploy.Rollouts.Ports;

/// <summary>The exclusive right to change one resource, for a while.</summary>
/// <param name="Resource">
/// What it is a lease of: an environment's name, or <c>workspace</c> for the checkout itself.
/// </param>
/// <param name="Holder">Who: user, machine, process, and on CI the run.</param>
/// <param name="Reason">What for: <c>./build.sh Full of 1.2.0-4</c>.</param>
/// <param name="Since">When it was taken.</param>
/// <param name="Expires">When it ends unless renewed.</param>
/// <param name="Fence">The token that its holder's writes carry.</param>
public sealed record Lease(
    string Resource,
    string Holder,
    string Reason,
    DateTimeOffset Since,
    DateTimeOffset Expires,
    Fence Fence
);
