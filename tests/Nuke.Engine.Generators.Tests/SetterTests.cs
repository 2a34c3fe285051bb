namespace Nuke.Engine.Generators.Tests;

[Parallelizable(ParallelScope.All)]
internal sealed class SetterTests
{
    [TestCase("--a {value}", "string?", "SetA(string?) ResetA()")]
    [TestCase("--a {value}", "int?", "SetA(int?) ResetA()")]
    [TestCase("--a {value}", "DotNetVerbosity?", "SetA(DotNetVerbosity?) ResetA()")]
    [TestCase("--a", "bool?", "SetA(bool?) ResetA() EnableA() DisableA() ToggleA()")]
    [TestCase("--a {value}", "bool?", "SetA(bool?) ResetA() EnableA() DisableA() ToggleA()")]
    [TestCase(
        "--a {value}",
        "IReadOnlyList<string>?",
        "SetA(params string[]) AddA(params string[]) RemoveA(params string[]) "
            + "SetA(IEnumerable<string>) AddA(IEnumerable<string>) RemoveA(IEnumerable<string>) "
            + "ClearA()"
    )]
    public void Setters_FollowTheTypeOfTheOption(string form, string type, string setters)
    {
        var made = Engine.Generate($"[Argument(\"{form}\")] public partial {type} A {{ get; }}");

        Assert.That(string.Join(' ', made.Setters), Is.EqualTo(setters));
        Assert.That(Engine.Errors(made.Output), Is.Empty);
    }

    [TestCase("Flags", "Flag")]
    [TestCase("Properties", "Property")]
    public void SettersOfAMap_NameOneEntry(string name, string one)
    {
        var made = Engine.Generate(Map(name));

        Assert.That(
            made.Setters,
            Is.EqualTo([
                $"Set{one}(string, object?)",
                $"Add{one}(string, object?)",
                $"Remove{one}(string)",
                $"Set{name}(IReadOnlyDictionary<string, object>)",
                $"Clear{name}()",
            ])
        );
        Assert.That(Engine.Errors(made.Output), Is.Empty);
    }

    [Test]
    public void NamedKeys_OfAMap_HaveSettersOfTheirOwn()
    {
        var made = Engine.Generate(
            Map("Flags", ", Named = typeof(IKeys)"),
            "internal interface IKeys { string? Title { get; } bool? Loud { get; } }"
        );

        Assert.That(
            string.Join(' ', made.Setters.Skip(5)),
            Is.EqualTo(
                "SetTitle(string?) ResetTitle() "
                    + "SetLoud(bool?) ResetLoud() EnableLoud() DisableLoud() ToggleLoud()"
            )
        );
        Assert.That(Engine.Errors(made.Output), Is.Empty);
    }

    [Test]
    public void SetterOfASecret_Redacts() =>
        Assert.That(
            Engine
                .Generate(
                    "[Argument(\"-k {value}\", Secret = true)] "
                        + "public partial string? Key { get; }"
                )
                .Text("ToySettingsExtensions.g.cs"),
            Does.Contain("o.Set(\"Key\", value).Redact(value)")
        );

    [Test]
    public void Setters_AreForTheirClassAndThoseDerivedFromIt()
    {
        var made = Engine.Generate(
            "[Argument(\"-a\")] public partial bool? A { get; }",
            "class More : ToySettings { More F() => new More().EnableA(); }"
        );

        Assert.That(Engine.Errors(made.Output), Is.Empty);
    }

    private static string Map(string name, string more = "") =>
        $"[Argument(\"-p:{{key}}={{value}}\"{more})] "
        + $"public partial IReadOnlyDictionary<string, object>? {name} {{ get; }}";
}
