using System.Globalization;

namespace Deploy.Releases.Versioning;

/// <summary>Major, minor and patch, each from 0 to 2 147 483 647.</summary>
internal readonly record struct VersionCore(int Major, int Minor, int Patch)
    : IComparable<VersionCore>
{
    /// <summary>Reads exactly three numbers without leading zeros.</summary>
    public static bool TryParse(string text, out VersionCore core)
    {
        core = default;
        var parts = text.Split('.');
        if (parts.Length != 3)
            return false;
        if (!Number(parts[0], out var a) || !Number(parts[1], out var b))
            return false;
        if (!Number(parts[2], out var c))
            return false;
        core = new(a, b, c);
        return true;
    }

    /// <summary>
    /// The next version after a change of this size. While major is 0 everything may change
    /// anyway: a breaking change raises the minor number.
    /// </summary>
    public VersionCore Raise(Increment increment) =>
        increment switch
        {
            Increment.None => this,
            Increment.Patch => this with { Patch = Patch + 1 },
            Increment.Minor => new(Major, Minor + 1, 0),
            Increment.Major when Major == 0 => new(Major, Minor + 1, 0),
            Increment.Major => new(Major + 1, 0, 0),
        };

    public int CompareTo(VersionCore other) =>
        (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));

    public static bool operator <(VersionCore left, VersionCore right) => left.CompareTo(right) < 0;

    public static bool operator >(VersionCore left, VersionCore right) => left.CompareTo(right) > 0;

    public static bool operator <=(VersionCore left, VersionCore right) => !(left > right);

    public static bool operator >=(VersionCore left, VersionCore right) => !(left < right);

    public override string ToString() => $"{Major}.{Minor}.{Patch}";

    private static bool Number(string text, out int value)
    {
        var plain = text.Length > 0 && (text.Length == 1 || text[0] != '0');
        var parsed = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
        return plain && parsed && value < int.MaxValue;
    }
}
