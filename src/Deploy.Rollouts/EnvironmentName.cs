using System.Buffers;

namespace Deploy.Rollouts;

/// <summary>
/// The name of an environment: 1 to 32 lower-case letters, digits and dashes, starting with a
/// letter. It is safe in file names, header values and ledger entries.
/// </summary>
public sealed record EnvironmentName
{
    private const int LengthMax = 32;

    private static readonly SearchValues<char> Allowed = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz0123456789-"
    );

    private EnvironmentName(string value) => Value = value;

    /// <summary>The name itself.</summary>
    public string Value { get; }

    /// <summary>Reads a name.</summary>
    /// <exception cref="FormatException">The text breaks the rule above.</exception>
    public static EnvironmentName Parse(string text) =>
        IsName(text)
            ? new(text)
            : throw new FormatException(
                $"'{text}' is not an environment's name: expected 1 to 32 lower-case letters, "
                    + "digits and dashes, starting with a letter, for example 'staging'."
            );

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static bool IsName(string text) =>
        text.Length is > 0 and <= LengthMax
        && char.IsAsciiLetterLower(text[0])
        && !text.AsSpan().ContainsAnyExcept(Allowed);
}
