using Deploy.Rollouts;

namespace Deploy.Host.Forwarding;

/// <summary>
/// Which side of a split a request falls on. Turns step through all 10 000 places with a stride
/// near the golden section: any 10 000 turns in a row meet every place once, so the share is exact
/// over them, and short runs are spread evenly.
/// </summary>
internal static class Splitter
{
    /// <summary>Odd and no multiple of 5, hence coprime to 10 000.</summary>
    private const ulong Stride = 6181;

    public static bool IsForCandidate(ulong turn, Weight candidate) =>
        turn % Weight.FullBasisPoints * Stride % Weight.FullBasisPoints
        < (ulong)candidate.BasisPoints;
}
