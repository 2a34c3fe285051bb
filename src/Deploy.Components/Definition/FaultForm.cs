using System.Text.RegularExpressions;

namespace Deploy.Components.Definition;

/// <summary>A fault that the service can carry, to rehearse a bad release.</summary>
/// <param name="Example">As people type it: <c>errors=0.05</c>.</param>
/// <param name="Pattern">A regular expression of the whole, without the environment.</param>
public sealed record FaultForm(string Example, string Pattern)
{
    /// <summary>
    /// What the part after <c>=</c> must be, for people: <c>a share above 0, at most 1</c>; null
    /// where there is no such part.
    /// </summary>
    public string? Value { get; init; }

    private static readonly TimeSpan MatchMax = TimeSpan.FromSeconds(1);

    internal bool IsMeantBy(string fault) =>
        Value is not null && fault.Split('=', 2)[0] == Example.Split('=', 2)[0];

    internal bool Fits(string fault) =>
        Regex.IsMatch(fault, $@"\A(?:{Pattern})\z", RegexOptions.CultureInvariant, MatchMax);
}
