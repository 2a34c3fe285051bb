using System.Globalization;

namespace Deploy.Rollouts;

/// <summary>
/// The name of one rollout: environment and a number that grows by one per environment, for
/// example <c>production-7</c>. People type it, so it is short; the ledger makes it unique.
/// </summary>
/// <param name="Environment">The environment that changes.</param>
/// <param name="Number">From 1.</param>
public sealed record RolloutId(EnvironmentName Environment, int Number)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The text is not a rollout's id.</exception>
    public static RolloutId Parse(string text)
    {
        var dash = text.LastIndexOf('-');
        return
            dash > 0
            && int.TryParse(
                text[(dash + 1)..],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number
            )
            && number > 0
            ? new(EnvironmentName.Parse(text[..dash]), number)
            : throw new FormatException(
                $"'{text}' is not a rollout's id: expected environment-number, as in production-7."
            );
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Environment.Value}-{Number}");
}
