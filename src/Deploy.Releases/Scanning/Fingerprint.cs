using System.Text;
using Deploy.Rollouts.Releases;

namespace Deploy.Releases.Scanning;

/// <summary>Short names for findings.</summary>
internal static class Fingerprint
{
    // Thirty-two bits tell findings apart, but are far too few to confirm a guessed secret.
    private const int Length = 8;

    public static string Of(params IEnumerable<string> parts) =>
        Digest.Of(Encoding.UTF8.GetBytes(string.Join('\0', parts))).Hex[..Length];
}
