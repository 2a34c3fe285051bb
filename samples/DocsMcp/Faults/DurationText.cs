using System.Globalization;

namespace DocsMcp.Faults;

/// <summary>
/// Whole milliseconds <c>1ms</c>–<c>999999ms</c> or whole seconds <c>1s</c>–<c>999s</c>.
/// </summary>
internal static class DurationText
{
    private const int MillisecondDigitsMax = 6;
    private const int SecondDigitsMax = 3;

    public static bool TryParse(ReadOnlySpan<char> text, out TimeSpan duration)
    {
        duration = default;
        if (text.EndsWith("ms"))
            return TryNumber(text[..^2], MillisecondDigitsMax, 1, out duration);
        return text.EndsWith("s") && TryNumber(text[..^1], SecondDigitsMax, 1000, out duration);
    }

    private static bool TryNumber(
        ReadOnlySpan<char> digits,
        int digitsMax,
        int unitMs,
        out TimeSpan duration
    )
    {
        duration = default;
        if (digits.Length == 0 || digits.Length > digitsMax || digits[0] == '0')
            return false;
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;
        duration = TimeSpan.FromMilliseconds((double)number * unitMs);
        return true;
    }
}
