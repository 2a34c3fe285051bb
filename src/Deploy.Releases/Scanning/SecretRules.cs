using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Deploy.Releases.Scanning;

/// <summary>
/// The shapes that are looked for. Every repetition is bounded, so that no file is slow.
/// </summary>
internal static partial class SecretRules
{
    /// <summary>
    /// Text without any of these can hold no match: one fast pass spares all patterns.
    /// </summary>
    public static SearchValues<string> Hints { get; } =
        SearchValues.Create(
            [
                "PRIVATE KEY",
                "AKIA",
                "ASIA",
                "ghp_",
                "gho_",
                "ghu_",
                "ghs_",
                "ghr_",
                "github_pat_",
                "xox",
                "hooks.slack.com",
                "k_live_",
                "AIza",
                "npm_",
                "oy2",
                "eyJ",
                "://",
                "password",
                "passwd",
                "pwd",
                "secret",
                "api_key",
                "api-key",
                "apikey",
                "token",
            ],
            StringComparison.OrdinalIgnoreCase
        );

    public static ImmutableArray<SecretRule> All { get; } =
    [
        new("private-key", Severity.Critical, "a private key", PrivateKey()),
        new("aws-access-key", Severity.Critical, "an AWS access key id", Aws()),
        new("github-token", Severity.Critical, "a GitHub token", GitHub()),
        new("slack-token", Severity.High, "a Slack token", Slack()),
        new("slack-webhook", Severity.High, "a Slack webhook address", SlackHook()),
        new("stripe-key", Severity.Critical, "a live Stripe key", Stripe()),
        new("google-api-key", Severity.High, "a Google API key", Google()),
        new("npm-token", Severity.Critical, "an npm token", Npm()),
        new("nuget-key", Severity.Critical, "a NuGet API key", NuGet()),
        new("jwt", Severity.High, "a signed token (JWT)", Jwt()),
        new("url-credentials", Severity.High, "a password in an address", Url()) { IsGuess = true },
        new("generic-secret", Severity.High, "a value that looks like a secret", Generic())
        {
            IsGuess = true,
        },
    ];

    [GeneratedRegex("-----BEGIN (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----")]
    private static partial Regex PrivateKey();

    [GeneratedRegex(@"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b")]
    private static partial Regex Aws();

    [GeneratedRegex(@"\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{22,255})\b")]
    private static partial Regex GitHub();

    [GeneratedRegex(@"\bxox[abeoprs]-[A-Za-z0-9-]{10,250}")]
    private static partial Regex Slack();

    [GeneratedRegex(
        @"hooks\.slack\.com/services/T[A-Za-z0-9_]{6,20}/B[A-Za-z0-9_]{6,20}/\w{16,40}"
    )]
    private static partial Regex SlackHook();

    [GeneratedRegex(@"\b[rs]k_live_[A-Za-z0-9]{16,250}")]
    private static partial Regex Stripe();

    [GeneratedRegex(@"\bAIza[0-9A-Za-z_-]{35}")]
    private static partial Regex Google();

    [GeneratedRegex(@"\bnpm_[A-Za-z0-9]{36}\b")]
    private static partial Regex Npm();

    [GeneratedRegex(@"\boy2[a-z0-9]{43}\b")]
    private static partial Regex NuGet();

    [GeneratedRegex(@"\beyJ[\w-]{10,2000}\.eyJ[\w-]{10,4000}\.[\w-]{10,1000}")]
    private static partial Regex Jwt();

    [GeneratedRegex(@"\b[a-z][a-z0-9+.-]{1,20}://[^/\s:@""'`]{0,100}:([^/\s:@""'`]{6,200})@[\w.-]")]
    private static partial Regex Url();

    [GeneratedRegex(
        @"(?:password|passwd|pwd|secret|api[_-]?key|token)(?:[""'\]]){0,2}\s{0,10}(?:=>|:=|[:=])"
            + @"\s{0,10}@?[""']([^""'\s]{8,200})[""']",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Generic();
}
