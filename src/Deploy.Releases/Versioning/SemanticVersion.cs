using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Deploy.Releases.Versioning;

/// <summary>
/// A version by the rules of Semantic Versioning 2.0: three numbers and, for a pre-release, dotted
/// identifiers. Build metadata is not part of it. Ordered by the standard's precedence.
/// </summary>
/// <param name="Core">Major, minor, patch.</param>
/// <param name="PreRelease">The identifiers after the first hyphen; empty for a release.</param>
internal sealed record SemanticVersion(VersionCore Core, string PreRelease)
    : IComparable<SemanticVersion>
{
    public bool IsPreRelease => PreRelease.Length > 0;

    public static bool TryParse(string text, [NotNullWhen(true)] out SemanticVersion? version)
    {
        version = null;
        var plus = text.IndexOf('+');
        var plain = plus < 0 ? text : text[..plus];
        if (plus >= 0 && !Identifiers(text[(plus + 1)..], leadingZeros: true))
            return false;
        var dash = plain.IndexOf('-');
        var pre = dash < 0 ? "" : plain[(dash + 1)..];
        if (dash >= 0 && !Identifiers(pre, leadingZeros: false))
            return false;
        if (!VersionCore.TryParse(dash < 0 ? plain : plain[..dash], out var core))
            return false;
        version = new(core, pre);
        return true;
    }

    public int CompareTo(SemanticVersion? other)
    {
        if (other is null)
            return 1;
        var core = Core.CompareTo(other.Core);
        if (core != 0)
            return core;
        if (IsPreRelease != other.IsPreRelease)
            return IsPreRelease ? -1 : 1;
        return ComparePreRelease(PreRelease.Split('.'), other.PreRelease.Split('.'));
    }

    private static int ComparePreRelease(string[] left, string[] right)
    {
        foreach (var (mine, theirs) in left.Zip(right))
        {
            var order = CompareIdentifier(mine, theirs);
            if (order != 0)
                return order;
        }
        return left.Length.CompareTo(right.Length);
    }

    private static int CompareIdentifier(string left, string right) =>
        (IsNumber(left), IsNumber(right)) switch
        {
            (true, true) => Number(left).CompareTo(Number(right)),
            (true, false) => -1,
            (false, true) => 1,
            (false, false) => string.CompareOrdinal(left, right),
        };

    private static BigInteger Number(string digits) =>
        BigInteger.Parse(digits, CultureInfo.InvariantCulture);

    private static bool Identifiers(string text, bool leadingZeros) =>
        text.Split('.')
            .All(part =>
                part.Length > 0
                && part.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
                && (leadingZeros || !IsNumber(part) || part.Length == 1 || part[0] != '0')
            );

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);

    public override string ToString() => IsPreRelease ? $"{Core}-{PreRelease}" : $"{Core}";
}
