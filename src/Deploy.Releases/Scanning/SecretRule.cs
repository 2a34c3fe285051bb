using System.Text.RegularExpressions;

namespace Deploy.Releases.Scanning;

/// <summary>One shape that secrets have.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Severity">How bad a match is.</param>
/// <param name="What">What a match is, for people.</param>
/// <param name="Pattern">The shape; group 1, where it takes part, is the secret itself.</param>
internal sealed record SecretRule(string Id, Severity Severity, string What, Regex Pattern)
{
    /// <summary>Whether matches are guesses, which must look random to count.</summary>
    public bool IsGuess { get; init; }
}
