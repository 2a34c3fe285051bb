using System.Text;
using System.Text.Json;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Releases;

namespace Deploy.Ledger.Lines;

/// <summary>Reads the words of a line whose hash has been verified.</summary>
internal static class EntryReader
{
    /// <summary>The entry that a verified line holds.</summary>
    /// <exception cref="LineFault">The words are not those of entry number N.</exception>
    /// <exception cref="LedgerNewerException">A newer version of the format wrote it.</exception>
    public static Entry Read(ReadOnlySpan<byte> line, long number, Digest hash)
    {
        var reader = new Utf8JsonReader(line);
        try
        {
            Next(ref reader, JsonTokenType.StartObject);
            var version = Number(ref reader, "v"u8);
            if (version != EntryLine.Version)
                throw Newer(number, $"format version {version}", $"{EntryLine.Version}");
            var seen = Number(ref reader, "number"u8);
            if (seen != number)
                throw new LineFault($"expected entry number {number}, seen {seen}");
            var at = Time(ref reader);
            Property(ref reader, "by"u8, JsonTokenType.String);
            var by = reader.GetString() ?? "";
            Property(ref reader, "kind"u8, JsonTokenType.String);
            var kind = reader.GetString() ?? "";
            Property(ref reader, "fact"u8, JsonTokenType.StartObject);
            var fact =
                FactKinds.Read(ref reader, kind)
                ?? throw Newer(number, $"the kind '{kind}'", string.Join(", ", FactKinds.All));
            return new(number, at, by, fact, hash);
        }
        catch (JsonException fault)
        {
            throw new LineFault($"expected a line of the ledger, seen: {fault.Message}", fault);
        }
    }

    private static LedgerNewerException Newer(long number, string seen, string known) =>
        new(
            $"Entry {number} of the ledger has {seen}, written by a newer version of this tool. "
                + $"Known here: {known}. Update the checkout (git pull) and run the command again."
        );

    private static DateTimeOffset Time(ref Utf8JsonReader reader)
    {
        Property(ref reader, "at"u8, JsonTokenType.String);
        return reader.TryGetDateTimeOffset(out var at)
            ? at
            : throw new LineFault($"expected a time, seen '{reader.GetString()}'");
    }

    private static long Number(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        Property(ref reader, name, JsonTokenType.Number);
        return reader.TryGetInt64(out var number)
            ? number
            : throw new LineFault($"expected {Encoding.UTF8.GetString(name)} to be a whole number");
    }

    private static void Property(
        ref Utf8JsonReader reader,
        ReadOnlySpan<byte> name,
        JsonTokenType type
    )
    {
        Next(ref reader, JsonTokenType.PropertyName);
        if (!reader.ValueTextEquals(name))
            throw new LineFault(
                $"expected '{Encoding.UTF8.GetString(name)}', seen '{reader.GetString()}'"
            );
        Next(ref reader, type);
    }

    private static void Next(ref Utf8JsonReader reader, JsonTokenType expected)
    {
        if (!reader.Read() || reader.TokenType != expected)
            throw new LineFault($"expected {expected}, seen {reader.TokenType}");
    }
}
