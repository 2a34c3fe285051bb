using System.Text.RegularExpressions;

namespace Nuke.Common.Git;

/// <summary>The parts of a repository's address.</summary>
internal sealed partial record GitUrl(GitProtocol Protocol, string Endpoint, string Identifier)
{
    /// <exception cref="ArgumentException">The address is none that git understands.</exception>
    public static GitUrl Parse(string url)
    {
        var match = Address().Match(url.Trim());
        if (!match.Success)
        {
            throw new ArgumentException($"'{url}' is no address of a git repository.", nameof(url));
        }
        var scheme = match.Groups["scheme"].Value;
        var protocol = scheme.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            ? GitProtocol.Https
            : GitProtocol.Ssh;
        var port = match.Groups["port"].Value;
        var endpoint = match.Groups["host"].Value + (port.Length > 0 ? ":" + port : "");
        return new GitUrl(protocol, endpoint, match.Groups["path"].Value);
    }

    // scheme://user:password@host:port/path.git, or user@host:path.git, or host:path.
    [GeneratedRegex(
        @"^(?:(?<scheme>https?|ssh|git)://)?(?:[^@/]+@)?(?<host>[^:/@]+)"
            + @"(?::(?<port>\d+)(?=/))?[:/]+(?<path>[^:/][^:]*?)(?:\.git)?/?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Address();
}
