using System.Security.Cryptography;
using System.Text;

namespace Deploy.Releases.Sboms;

/// <summary>Version 5 UUIDs of RFC 9562: the same name always gives the same id.</summary>
internal static class NamedUuid
{
    // The RFC's namespace for URLs.
    private static readonly Guid _urls = new("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    public static Guid Of(string url)
    {
        byte[] input = [.. _urls.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(url)];
#pragma warning disable CA5350 // The RFC says SHA-1; nothing's safety rests on it here.
        var hash = SHA1.HashData(input).AsSpan(0, 16);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0f) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new(hash, bigEndian: true);
    }
}
