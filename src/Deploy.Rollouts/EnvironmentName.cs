using System.Text.RegularExpressions;

namespace Deploy.Rollouts;

/// <summary>
/// The name of an environment: 1 to 32 lower-case letters, digits and dashes, starting with a
/// letter. It is safe in file names, header values and ledger entries.
/// </summary>
public sealed partial record EnvironmentName
{
    private EnvironmentName(string value) => Value = value;

    /// <summary>The name itself.</summary>
    public string Value { get; }

    /// <summary>Reads a name.</summary>
    /// <exception cref="FormatException">The text breaks the rule above.</exception>
    public static EnvironmentName Parse(string text) =>
        Shape().IsMatch(text)
            ? new(text)
            : throw new FormatException(
                $"'{text}' is not an environment's name: expected 1 to 32 lower-case letters, "
                    + "digits and dashes, starting with a letter, for example 'staging'."
            );

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex("^[a-z][a-z0-9-]{0,31}$")]
    private static partial Regex Shape();
}
