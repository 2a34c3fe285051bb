namespace Deploy.Rollouts.Plans;

/// <summary>One weight with the window for which it is watched.</summary>
/// <param name="Name">The target that runs it: <c>Canary5</c>.</param>
/// <param name="Weight">The candidate's share of traffic.</param>
/// <param name="Window">
/// How long the step is watched; zero passes as soon as the split is set.
/// </param>
public sealed record Step(string Name, Weight Weight, TimeSpan Window);
