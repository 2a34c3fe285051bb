using Deploy.Components.Composition;

namespace Deploy.Components.Tests.Composition;

public sealed class SuggestionsTests
{
    private const string Ports = "--local-port-base 19281";

    [TestCase("Next: ./build.sh Canary5", "Next: ./build.sh Canary5 " + Ports)]
    [TestCase("Next: ./build.sh Status", "Next: ./build.sh Status " + Ports)]
    [TestCase("Next: ./build.sh Down.", "Next: ./build.sh Down " + Ports + ".")]
    [TestCase("Next: ./build.sh Build", "Next: ./build.sh Build")]
    [TestCase("Next: ./build.sh History lists them", "Next: ./build.sh History lists them")]
    [TestCase(
        "Next: wait, or ./build.sh Abort --environment dev to end it",
        "Next: wait, or ./build.sh Abort --environment dev " + Ports + " to end it"
    )]
    [TestCase(
        "Next: ./build.sh Status, then ./build.sh Full",
        "Next: ./build.sh Status " + Ports + ", then ./build.sh Full " + Ports
    )]
    public void Complete_APortBase_IsRepeatedWhereEnvironmentsAreMet(
        string text,
        string expected
    ) => Assert.That(Given("Canary5 " + Ports).Complete(text), Is.EqualTo(expected));

    [TestCase("Build", true)]
    [TestCase("Scan", true)]
    [TestCase("Canary5", true)]
    [TestCase("Full", true)]
    [TestCase("Test", false)]
    [TestCase("Rollback", false)]
    [TestCase("Status", false)]
    public void Complete_AFault_IsRepeatedForWhatBuildsOrShipsIt(string target, bool expected) =>
        Assert.That(
            Given("Full --fault errors=0.05@production").Complete($"Next: ./build.sh {target}"),
            Is.EqualTo(
                $"Next: ./build.sh {target}" + (expected ? " --fault errors=0.05@production" : "")
            )
        );

    [Test]
    public void Complete_AFaultThatIsToBeLeftOut_StaysOut() =>
        Assert.That(
            Given("Full --fault never-ready " + Ports)
                .Complete("Next: ./build.sh Full", leftOut: "--fault"),
            Is.EqualTo($"Next: ./build.sh Full {Ports}")
        );

    [TestCase("Rollback", " --environment staging --to 1.2.0 --reason 'it'\\''s slow'")]
    [TestCase("Abort", " --environment staging")]
    [TestCase("Full", "")]
    public void Complete_TheReasonAndTheRelease_AreRepeatedForTheSameTargetOnly(
        string target,
        string expected
    )
    {
        var given = new Suggestions([
            "Rollback",
            "--reason",
            "it's slow",
            "--to=1.2.0",
            "--Environment",
            "staging",
        ]);

        Assert.That(
            given.Complete($"Next: ./build.sh {target}"),
            Is.EqualTo($"Next: ./build.sh {target}{expected}")
        );
    }

    [TestCase("Next: ./build.sh Full", "Next: ./build.sh Full --confirm production")]
    [TestCase("Next: ./build.sh Full --confirm dev", "Next: ./build.sh Full --confirm dev")]
    [TestCase("Next: ./build.sh Abort", "Next: ./build.sh Abort")]
    public void Complete_AConfirmation_IsRepeatedWhereOneIsAskedFor(string text, string expected) =>
        Assert.That(Given("Full --confirm production").Complete(text), Is.EqualTo(expected));

    [TestCase("stopped by ./build.sh Down")]
    [TestCase("held by ann for Canary5 of 1.2.0 (./build.sh Full), until noon")]
    [TestCase("nothing to type here")]
    public void Complete_WhatWasTypedBefore_StaysAsItWas(string text) =>
        Assert.That(Given("Full " + Ports).Complete(text), Is.EqualTo(text));

    [TestCase("--local-port-base=19281")]
    [TestCase("--LocalPortBase 19281")]
    [TestCase("-local-port-base 19281")]
    public void Complete_HoweverTheOptionWasWritten_ItIsFound(string words) =>
        Assert.That(
            Given(words).Complete("Next: ./build.sh Full"),
            Is.EqualTo($"Next: ./build.sh Full {Ports}")
        );

    [Test]
    public void Complete_WithoutOptions_ChangesNothing() =>
        Assert.That(Given("Full").Complete("./build.sh Full"), Is.EqualTo("./build.sh Full"));

    [TestCase(
        "Next: ./build.sh Status, then ./build.sh Abort",
        "Next: ./build.sh Status, then ./build.sh Abort --environment dev"
    )]
    [TestCase(
        "Next: ./build.sh Rollback --environment staging",
        "Next: ./build.sh Rollback --environment staging"
    )]
    public void In_AnEnvironment_NamesItToWhatActsOnOne(string text, string expected) =>
        Assert.That(Suggestions.In("dev", text), Is.EqualTo(expected));

    private static Suggestions Given(string line) => new([.. line.Split(' ')]);
}
