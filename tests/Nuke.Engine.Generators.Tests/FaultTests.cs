namespace Nuke.Engine.Generators.Tests;

[Parallelizable(ParallelScope.All)]
internal sealed class FaultTests
{
    private const string Map = "IReadOnlyDictionary<string, object>?";

    [TestCase("[Argument(\"-a {value}\")] public partial double? A { get; }", "ENG001")]
    [TestCase("[Argument(\"-a {value}\")] public partial string A { get; }", "ENG001")]
    [TestCase("[Argument(\"-a\")] public partial bool A { get; }", "ENG001")]
    [TestCase("[Argument(\"-a {value}\")] public partial List<string>? A { get; }", "ENG001")]
    [TestCase("[Argument(\"-a\")] public partial string? A { get; }", "ENG002")]
    [TestCase("[Argument(\"-{key}={value}\")] public partial int? A { get; }", "ENG002")]
    [TestCase("[Argument(\"-{key}\")] public partial bool? A { get; }", "ENG002")]
    [TestCase("[Argument(\"\")] public partial bool? A { get; }", "ENG002")]
    [TestCase("[Argument(\"-p {value}\")] public partial " + Map + " As { get; }", "ENG002")]
    [TestCase("[Argument(\"-a\")] public bool? A { get; }", "ENG003")]
    [TestCase("[Argument(\"-a\")] internal partial bool? A { get; }", "ENG003")]
    [TestCase("[Argument(\"-a\")] public partial bool? A { get; set; }", "ENG003")]
    [TestCase("[Argument(\"-{key}={value}\")] public partial " + Map + " A { get; }", "ENG005")]
    [TestCase("[Argument(\"-a\", Secret = true)] public partial bool? A { get; }", "ENG006")]
    public void WrongDeclaration_IsRefused(string declaration, string id) =>
        Assert.That(Engine.Generate(declaration).FaultIds, Is.EqualTo([id]));

    [Test]
    public void NamedKeyThatIsAnotherOption_IsRefused()
    {
        var made = Engine.Generate(
            "[Argument(\"-v {value}\")] public partial string? Version { get; }\n"
                + "[Argument(\"-{key}={value}\", Named = typeof(IKeys))] "
                + $"public partial {Map} Flags {{ get; }}",
            "internal interface IKeys { string? Version { get; } }"
        );

        Assert.That(made.FaultIds, Is.EqualTo(["ENG004"]));
    }

    [Test]
    public void NamedKeyOfAnUnknownType_IsRefused()
    {
        var made = Engine.Generate(
            "[Argument(\"-{key}={value}\", Named = typeof(IKeys))] "
                + $"public partial {Map} Flags {{ get; }}",
            $"internal interface IKeys {{ {Map} Version {{ get; }} }}"
        );

        Assert.That(made.FaultIds, Is.EqualTo(["ENG001"]));
    }

    [Test]
    public void Faults_AreReportedAllAtOnce_AndTheRestIsWritten()
    {
        var made = Engine.Generate(
            "[Argument(\"-a\")] public partial double? A { get; }\n"
                + "[Argument(\"-b\")] public partial string? B { get; }\n"
                + "[Argument(\"-c\")] public partial bool? C { get; }"
        );

        Assert.That(made.FaultIds, Is.EqualTo(["ENG001", "ENG002"]));
        Assert.That(made.Setters, Does.Contain("EnableC()"));
    }

    [Test]
    public void Fault_SaysWhereWhatAndWhatIsExpected()
    {
        var fault = Engine
            .Generate("[Argument(\"-a\")] public partial double? A { get; }")
            .Faults.Single();

        Assert.That(
            $"{fault}",
            Is.EqualTo(
                "Toys.cs(8,41): error ENG001: Option 'A' has the type 'double?'; expected one of "
                    + "string?, int?, bool?, IReadOnlyList<string>?, "
                    + "IReadOnlyDictionary<string, object>?, a nullable Enumeration"
            )
        );
    }
}
