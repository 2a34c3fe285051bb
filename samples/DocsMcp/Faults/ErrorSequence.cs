namespace DocsMcp.Faults;

/// <summary>
/// Says of each answer in turn whether it fails, so that the share of failures among the first
/// n is honest for every n. The multiples of the golden ratio modulo 1 spread evenly without a
/// period, so the failures do not fall in step with a client's own cycle of requests.
/// Safe for concurrent use.
/// </summary>
internal sealed class ErrorSequence(double share)
{
    private const ulong GoldenRatioFraction = 0x9E37_79B9_7F4A_7C15;
    private readonly ulong _threshold =
        share >= 1 ? ulong.MaxValue : (ulong)(share * ulong.MaxValue);
    private long _count;

    public bool NextFails()
    {
        if (_threshold == 0)
            return false;
        var position = unchecked((ulong)Interlocked.Increment(ref _count) * GoldenRatioFraction);
        return position <= _threshold;
    }
}
