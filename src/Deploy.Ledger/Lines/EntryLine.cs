using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Releases;

namespace Deploy.Ledger.Lines;

/// <summary>
/// One entry as one line of UTF-8 JSON, in this order:
/// <c>{"v","number","at","by","kind","fact","previous","hash"}</c>. The hash is SHA-256 over the
/// line's bytes before <c>,"hash"</c>. These hold the hash of the entry before, so that no byte
/// of any earlier line can change unnoticed.
/// </summary>
internal static class EntryLine
{
    /// <summary>The version of the format, in every line.</summary>
    public const int Version = 1;

    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";
    private const int DigestLength = 71;

    /// <summary>What the first entry names as the one before it.</summary>
    public static readonly Digest Genesis = Digest.Parse("sha256:" + new string('0', 64));

    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static ReadOnlySpan<byte> PreviousMark => ",\"previous\":\""u8;

    private static ReadOnlySpan<byte> HashMark => "\",\"hash\":\""u8;

    private static ReadOnlySpan<byte> End => "\"}"u8;

    private static ReadOnlySpan<byte> Algorithm => "sha256:"u8;

    private static int HashAt => PreviousMark.Length + DigestLength + HashMark.Length;

    private static int TailLength => HashAt + DigestLength + End.Length;

    /// <summary>Writes an entry without its line feed; answers its hash as well.</summary>
    public static (byte[] Line, Digest Hash) Write(Draft draft, Digest previous)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteNumber("v", Version);
            writer.WriteNumber("number", draft.Number);
            writer.WriteString(
                "at",
                draft.At.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture)
            );
            writer.WriteString("by", draft.By);
            writer.WriteString("kind", FactKinds.Of(draft.Fact));
            writer.WritePropertyName("fact");
            FactKinds.Write(writer, draft.Fact);
            writer.WriteString("previous", previous.ToString());
            writer.WriteEndObject();
        }
        // The object's closing brace gives way to the hash.
        var body = buffer.WrittenSpan[..^1];
        var hash = Digest.Of(body);
        return (
            [.. body, .. HashMark[1..], .. Encoding.ASCII.GetBytes(hash.ToString()), .. End],
            hash
        );
    }

    /// <summary>Reads a line and proves that it is entry number N after the given hash.</summary>
    /// <exception cref="LineFault">
    /// It is not; the message says what was expected and seen.
    /// </exception>
    public static Entry Read(ReadOnlySpan<byte> line, long number, Digest previous)
    {
        if (!IsShaped(line))
            throw new LineFault(
                "expected a line of JSON that ends with the hash of the entry before and its own, "
                    + $"seen '{Encoding.UTF8.GetString(line[Math.Max(0, line.Length - 80)..])}'"
            );
        var tail = line[^TailLength..];
        var seenPrevious = tail.Slice(PreviousMark.Length, DigestLength);
        var seenHash = tail.Slice(HashAt, DigestLength);
        if (!IsDigest(seenPrevious, previous))
            throw new LineFault(
                $"expected the one before to be {previous}, seen {Text(seenPrevious)}"
            );
        var hash = Digest.Of(line[..^(HashMark.Length - 1 + DigestLength + End.Length)]);
        return IsDigest(seenHash, hash)
            ? EntryReader.Read(line, number, hash)
            : throw new LineFault($"expected the hash {hash}, seen {Text(seenHash)}");
    }

    private static bool IsShaped(ReadOnlySpan<byte> line)
    {
        if (line.Length <= TailLength)
            return false;
        var tail = line[^TailLength..];
        return tail.StartsWith(PreviousMark)
            && tail[(PreviousMark.Length + DigestLength)..].StartsWith(HashMark)
            && tail.EndsWith(End);
    }

    private static bool IsDigest(ReadOnlySpan<byte> text, Digest digest) =>
        text.StartsWith(Algorithm) && Ascii.Equals(text[Algorithm.Length..], digest.Hex);

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);
}
