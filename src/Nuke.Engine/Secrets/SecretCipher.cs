using System.Security.Cryptography;
using System.Text;

namespace Nuke.Common.Execution;

/// <summary>
/// Encrypts values for parameter files. Reads NUKE's <c>v1:</c> (AES-CBC, no authentication, fixed
/// salt) and writes <c>v2:</c>: salt, nonce, tag and text of AES-GCM, a random salt and nonce each.
/// </summary>
internal sealed class SecretCipher(string password, int iterations = SecretCipher.Iterations)
{
    public const string Old = "v1:";
    public const string Current = "v2:";
    private const int OldIterations = 10_000;
    public const int Iterations = 600_000;
    private const int SaltBytes = 16;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int KeyBytes = 32;
    private const int BlockBytes = 16;

    public static bool IsEncrypted(string text) =>
        text.StartsWith(Old, StringComparison.Ordinal)
        || text.StartsWith(Current, StringComparison.Ordinal);

    public string Encrypt(string text)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var nonce = RandomNumberGenerator.GetBytes(NonceBytes);
        var plain = Encoding.UTF8.GetBytes(text);
        var hidden = new byte[plain.Length];
        var tag = new byte[TagBytes];
        using var aes = new AesGcm(Derive(salt, iterations, KeyBytes), TagBytes);
        aes.Encrypt(nonce, plain, hidden, tag);
        return Current + Convert.ToBase64String([.. salt, .. nonce, .. tag, .. hidden]);
    }

    /// <exception cref="CryptographicException">The password or the text is wrong.</exception>
    public string Decrypt(string text)
    {
        try
        {
            var bytes = Convert.FromBase64String(text[Current.Length..]);
            var plain = text.StartsWith(Old, StringComparison.Ordinal)
                ? DecryptOld(bytes)
                : DecryptCurrent(bytes);
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(plain);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            throw new CryptographicException("The encrypted text is damaged.", exception);
        }
    }

    private byte[] DecryptCurrent(byte[] bytes)
    {
        var start = SaltBytes + NonceBytes + TagBytes;
        var plain = new byte[Math.Max(bytes.Length - start, 0)];
        using var aes = new AesGcm(Derive(bytes[..SaltBytes], iterations, KeyBytes), TagBytes);
        aes.Decrypt(
            bytes.AsSpan(SaltBytes, NonceBytes),
            bytes.AsSpan(start),
            bytes.AsSpan(SaltBytes + NonceBytes, TagBytes),
            plain
        );
        return plain;
    }

    private byte[] DecryptOld(byte[] bytes)
    {
        var material = Derive("Ivan Medvedev"u8.ToArray(), OldIterations, KeyBytes + BlockBytes);
        using var aes = Aes.Create();
        aes.Key = material[..KeyBytes];
        return aes.DecryptCbc(bytes, material[KeyBytes..]);
    }

    private byte[] Derive(byte[] salt, int rounds, int length) =>
        Rfc2898DeriveBytes.Pbkdf2(password, salt, rounds, HashAlgorithmName.SHA256, length);
}
