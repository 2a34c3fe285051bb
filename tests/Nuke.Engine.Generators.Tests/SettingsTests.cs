using Microsoft.CodeAnalysis;

namespace Nuke.Engine.Generators.Tests;

[Parallelizable(ParallelScope.All)]
internal sealed class SettingsTests
{
    private const string Option =
        "/** <summary>A.</summary> */ [Argument(\"-a {value}\", Position = 1)] "
        + "public partial string? A { get; }";

    [Test]
    public void Settings_GetGettersFormsAndWords()
    {
        var text = Engine.Generate(Option).Text("ToySettings.g.cs");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(text, Does.Contain("public partial string? A => Get<string?>(\"A\");"));
            Assert.That(text, Does.Contain(".Add(\"A\", \"-a {value}\", 1)"));
            Assert.That(text, Does.Contain("[\"toy\", \"make\"]"));
        }
    }

    [TestCase("-a \\\"{value}\\\"")]
    [TestCase("-a \\\\{value}")]
    public void FormWithSpecialSigns_IsKept(string form) =>
        Assert.That(
            Engine.Errors(
                Engine
                    .Generate($"[Argument(\"{form}\")] public partial string? A {{ get; }}")
                    .Output
            ),
            Is.Empty
        );

    [Test]
    public void PropertyWithoutArgument_IsNoOption()
    {
        var made = Engine.Generate(Option + " public string B => \"b\";");

        Assert.That(made.Setters, Is.EqualTo(["SetA(string?)", "ResetA()"]));
    }

    [Test]
    public void SettingsWithoutOptions_Compile() =>
        Assert.That(Engine.Errors(Engine.Generate("").Output), Is.Empty);

    [Test]
    public void Command_WithTasks_GetsTheMethodsThatRunIt()
    {
        var made = Engine.Generate(
            Option,
            """
            [Command("toy break", Tasks = typeof(ToyTasks))]
            public partial class ToyBreakSettings : DotNetOptions;
            public sealed partial class ToyTasks : ToolTasks;
            """
        );

        Assert.That(Engine.Errors(made.Output), Is.Empty);
        Assert.That(
            made.MethodsOf("Toys.ToyTasks"),
            Is.EqualTo([
                "ToyBreak(ToyBreakSettings?)",
                "ToyBreak(Configure<ToyBreakSettings>)",
                "ToyBreak(CombinatorialConfigure<ToyBreakSettings>, int, bool)",
            ])
        );
    }

    [Test]
    public void ChangeElsewhere_WritesNothingAnew()
    {
        var again = Engine.Generate(Option).With("class Elsewhere;");

        Assert.That(again.Reasons, Is.Not.Empty);
        Assert.That(again.Reasons, Is.All.EqualTo(IncrementalStepRunReason.Cached));
    }
}
