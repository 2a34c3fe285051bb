using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Deploy.Rollouts.Releases;

/// <summary>
/// A SHA-256 content digest, written <c>sha256:</c> and 64 lower-case hexadecimal digits.
/// The default value is the empty digest: it equals only itself and names no content.
/// </summary>
public readonly record struct Digest
{
    private const string Prefix = "sha256:";
    private const int HexLength = 64;
    private const int ShortLength = 12;
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");
    private readonly string? _hex;

    private Digest(string hex) => _hex = hex;

    /// <summary>
    /// The 64 hexadecimal digits without the algorithm's prefix; empty for the default.
    /// </summary>
    public string Hex => _hex ?? "";

    /// <summary>The first 12 hexadecimal digits: enough for people, never for comparison.</summary>
    public string Short => Hex.Length == 0 ? "" : Hex[..ShortLength];

    /// <summary>The digest of these bytes.</summary>
    public static Digest Of(ReadOnlySpan<byte> content) =>
        new(Convert.ToHexStringLower(SHA256.HashData(content)));

    /// <summary>The digest of what is left of this stream, read to its end.</summary>
    public static Digest Of(Stream content) =>
        new(Convert.ToHexStringLower(SHA256.HashData(content)));

    /// <summary>Reads <c>sha256:…</c>; any other form is refused.</summary>
    /// <exception cref="FormatException">The text is not a digest.</exception>
    public static Digest Parse(string text) =>
        TryParse(text, out var digest)
            ? digest
            : throw new FormatException(
                $"'{text}' is not a digest: expected sha256: and {HexLength} lower-case hex digits."
            );

    /// <summary>As <see cref="Parse"/>, but answers false where the text is not a digest.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Digest digest)
    {
        digest = default;
        if (text is null || !text.StartsWith(Prefix, StringComparison.Ordinal))
            return false;
        var hex = text.AsSpan(Prefix.Length);
        if (hex.Length != HexLength || hex.ContainsAnyExcept(HexDigits))
            return false;
        digest = new(hex.ToString());
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => _hex is null ? "" : Prefix + _hex;
}
