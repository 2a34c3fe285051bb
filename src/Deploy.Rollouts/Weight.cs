using System.Globalization;

namespace Deploy.Rollouts;

/// <summary>
/// A share of traffic in whole basis points, 0 to 10 000. The default value is <see cref="Zero"/>.
/// </summary>
public readonly record struct Weight : IComparable<Weight>
{
    /// <summary>The basis points of all traffic: 10 000.</summary>
    public const int FullBasisPoints = 10_000;

    private Weight(int basisPoints) => BasisPoints = basisPoints;

    /// <summary>No traffic.</summary>
    public static Weight Zero => default;

    /// <summary>All traffic.</summary>
    public static Weight Full => new(FullBasisPoints);

    /// <summary>The weight in basis points, 0 to 10 000.</summary>
    public int BasisPoints { get; }

    /// <summary>What this weight leaves to the other side of a split.</summary>
    public Weight Remainder => new(FullBasisPoints - BasisPoints);

    /// <summary>A weight of so many basis points.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0 or above 10 000.</exception>
    public static Weight FromBasisPoints(int basisPoints) =>
        basisPoints is >= 0 and <= FullBasisPoints
            ? new(basisPoints)
            : throw new ArgumentOutOfRangeException(
                nameof(basisPoints),
                basisPoints,
                "A weight lies between 0 and 10 000 basis points."
            );

    /// <summary>A weight of so many per cent, 0 to 100, in whole basis points.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// Outside 0 to 100, or finer than a basis point (0.01 %).
    /// </exception>
    public static Weight FromPercent(decimal percent)
    {
        var basisPoints = percent * 100m;
        return percent is >= 0m and <= 100m && basisPoints == decimal.Truncate(basisPoints)
            ? new((int)basisPoints)
            : throw new ArgumentOutOfRangeException(
                nameof(percent),
                percent,
                "A weight lies between 0 and 100 per cent in steps of 0.01."
            );
    }

    /// <inheritdoc/>
    public int CompareTo(Weight other) => BasisPoints.CompareTo(other.BasisPoints);

    /// <summary>The weight as people write it: <c>5 %</c>, <c>0.25 %</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{BasisPoints / 100m:0.##} %");

    /// <summary>Less traffic than.</summary>
    public static bool operator <(Weight left, Weight right) => left.CompareTo(right) < 0;

    /// <summary>More traffic than.</summary>
    public static bool operator >(Weight left, Weight right) => left.CompareTo(right) > 0;

    /// <summary>No more traffic than.</summary>
    public static bool operator <=(Weight left, Weight right) => left.CompareTo(right) <= 0;

    /// <summary>No less traffic than.</summary>
    public static bool operator >=(Weight left, Weight right) => left.CompareTo(right) >= 0;
}
