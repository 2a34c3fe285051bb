namespace Nuke.Engine.Generators;

/// <summary>The setters of an option, by its kind.</summary>
internal static class SetterFamilies
{
    private const string Words = "params string[] values";
    private const string Items = "global::System.Collections.Generic.IEnumerable<string> values";

    private const string Pairs =
        "global::System.Collections.Generic.IReadOnlyDictionary<string, object> values";

    public static IEnumerable<Setter> Of(Option option) =>
        option.Kind switch
        {
            OptionKind.Value => Value(option),
            OptionKind.Flag => Value(option).Concat(Flag(option)),
            OptionKind.List => List(option),
            OptionKind.Map => Map(option),
        };

    public static IEnumerable<Setter> Of(Option map, NamedKey key)
    {
        var (n, place) = (key.Name, $"\"{map.Name}\", \"{key.Name}\"");
        yield return new("Sets", $"Set{n}", $"{key.Type} value", $"o.SetPair({place}, value)");
        yield return new("Takes back", $"Reset{n}", "", $"o.SetPair({place}, null)");
        if (key.Kind == OptionKind.Flag)
        {
            yield return new("Switches on", $"Enable{n}", "", $"o.SetPair({place}, true)");
            yield return new("Switches off", $"Disable{n}", "", $"o.SetPair({place}, false)");
            yield return new("Inverts, when set,", $"Toggle{n}", "", $"o.TogglePair({place})");
        }
    }

    private static IEnumerable<Setter> Value(Option option)
    {
        var n = option.Name;
        var redact = option.Secret ? ".Redact(value)" : "";
        yield return new(
            "Sets",
            $"Set{n}",
            $"{option.Type} value",
            $"o.Set(\"{n}\", value){redact}"
        );
        yield return new("Leaves to the command", $"Reset{n}", "", $"o.Set(\"{n}\", null)");
    }

    private static IEnumerable<Setter> Flag(Option option)
    {
        var n = option.Name;
        yield return new("Switches on", $"Enable{n}", "", $"o.Set(\"{n}\", true)");
        yield return new("Switches off", $"Disable{n}", "", $"o.Set(\"{n}\", false)");
        yield return new("Inverts, when set,", $"Toggle{n}", "", $"o.Set(\"{n}\", !o.{n})");
    }

    private static IEnumerable<Setter> List(Option option)
    {
        var n = option.Name;
        foreach (var parameters in new[] { Words, Items })
        {
            yield return new("Replaces", $"Set{n}", parameters, $"o.SetList(\"{n}\", values)");
            yield return new("Adds to", $"Add{n}", parameters, $"o.AddList(\"{n}\", values)");
            yield return new(
                "Removes from",
                $"Remove{n}",
                parameters,
                $"o.RemoveList(\"{n}\", values)"
            );
        }
        yield return new("Removes all of", $"Clear{n}", "", $"o.Set(\"{n}\", null)");
    }

    private static IEnumerable<Setter> Map(Option option)
    {
        var (n, one) = (option.Name, option.Singular);
        var set = $"o.SetPair(\"{n}\", key, value)";
        yield return new("Sets one of", $"Set{one}", "string key, object? value", set);
        yield return new("Adds one to", $"Add{one}", "string key, object? value", set);
        yield return new(
            "Removes one of",
            $"Remove{one}",
            "string key",
            $"o.SetPair(\"{n}\", key, null)"
        );
        yield return new("Replaces", $"Set{n}", Pairs, $"o.SetPairs(\"{n}\", values)");
        yield return new("Removes all of", $"Clear{n}", "", $"o.Set(\"{n}\", null)");
    }
}
