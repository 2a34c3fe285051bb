using System.Globalization;

namespace Nuke.Common.CI;

/// <summary>One part of work that several runs share, such as <c>1/2</c>. Immutable.</summary>
public sealed class Partition
{
    private Partition(int part, int total)
    {
        Part = part;
        Total = total;
    }

    /// <summary>All of the work in one part.</summary>
    public static Partition Single { get; } = new(1, 1);

    /// <summary>The number of the part: from 1 to <see cref="Total"/>.</summary>
    public int Part { get; }

    /// <summary>How many parts there are; at least 1.</summary>
    public int Total { get; }

    /// <summary>
    /// The items of this part. Every item is in exactly one part, and the parts differ by at most
    /// one item, provided that all runs see the items in the same order.
    /// </summary>
    public IEnumerable<T> GetCurrent<T>(IEnumerable<T> enumerable) =>
        enumerable.Where((_, i) => i % Total == Part - 1);

    /// <inheritdoc/>
    public override string ToString() => $"{Part}/{Total}";

    /// <param name="text"><c>part/total</c>, or the part alone when the total is known.</param>
    /// <param name="total">How many parts there must be; null when the text says it.</param>
    /// <exception cref="FormatException">The text is no such part.</exception>
    internal static Partition Parse(string text, int? total = null)
    {
        var words = text.Split('/');
        var isOne = TryNumber(words[0], out var part);
        var all = total;
        if (words.Length == 2 && TryNumber(words[1], out var given) && given == (total ?? given))
        {
            all = given;
        }
        else if (words.Length > 1)
        {
            all = null;
        }
        return isOne && part >= 1 && part <= all
            ? new Partition(part, all.Value)
            : throw new FormatException(
                total is null
                    ? $"'{text}' is not a part and a total such as 1/2"
                    : $"'{text}' is not a part from 1 to {total}"
            );
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
