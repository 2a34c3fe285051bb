using Deploy.Rollouts.Releases;

namespace Deploy.Rollouts.Ports;

/// <summary>One deployed instance of a release as its platform sees it now.</summary>
/// <param name="Release">What it is an instance of.</param>
/// <param name="IsReady">Whether it can take traffic now.</param>
/// <param name="DirectUrl">
/// Where it answers without the split, for checks before traffic; null where the platform has no
/// such place.
/// </param>
/// <param name="Detail">For people: <c>pid 4711, up 12 s, 0 restarts</c>.</param>
public sealed record RevisionState(ReleaseId Release, bool IsReady, Uri? DirectUrl, string Detail);
