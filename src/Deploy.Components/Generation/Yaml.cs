using System.Collections.Immutable;

namespace Deploy.Components.Generation;

/// <summary>A YAML document as a tree. The nested cases are all there are.</summary>
internal abstract record Yaml
{
    private Yaml() { }

    /// <summary>Writes the node where its parent has begun a line.</summary>
    public abstract void WriteTo(YamlText text);

    /// <summary>A map without keys whose value is null: what is not there is not written.</summary>
    public static Map Of(params IEnumerable<(string Key, Yaml? Value)> pairs) =>
        new([.. pairs.Where(pair => pair.Value is not null).Select(p => (p.Key, p.Value!))]);

    /// <summary>A list of texts on one line; null for an empty one.</summary>
    public static Flow? Texts(ImmutableArray<string> items) =>
        items.IsDefaultOrEmpty ? null : new(items);

    /// <summary>A text; null for null.</summary>
    public static Text? Maybe(string? value) => value is null ? null : new(value);

    /// <summary>A value that is no text: a number, true, false.</summary>
    public sealed record Bare(string Value) : Yaml
    {
        public override void WriteTo(YamlText text) => text.EndLine(Value);
    }

    /// <summary>A text, quoted where it must be.</summary>
    public sealed record Text(string Value, string? Comment = null) : Yaml
    {
        public override void WriteTo(YamlText text) =>
            text.EndLine(YamlText.Quoted(Value) + (Comment is null ? "" : $" # {Comment}"));
    }

    /// <summary>Texts on one line.</summary>
    public sealed record Flow(ImmutableArray<string> Items) : Yaml
    {
        public override void WriteTo(YamlText text) =>
            text.EndLine($"[{string.Join(", ", Items.Select(YamlText.QuotedItem))}]");
    }

    /// <summary>Keys with values, in this order.</summary>
    public sealed record Map(ImmutableArray<(string Key, Yaml Value)> Pairs) : Yaml
    {
        public override void WriteTo(YamlText text)
        {
            if (Pairs.IsEmpty)
                text.EndLine("{}");
            else
                text.Block(Pairs, pair => text.Pair(pair.Key, pair.Value));
        }
    }

    /// <summary>Items, each on lines of its own.</summary>
    public sealed record List(ImmutableArray<Yaml> Items) : Yaml
    {
        public override void WriteTo(YamlText text) => text.Block(Items, text.Item);
    }
}
