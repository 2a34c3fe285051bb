using System.Collections.Immutable;
using Deploy.Components.Composition;
using Deploy.Components.Definition;
using Deploy.Components.Tests.Presentation;
using Deploy.Platforms.Local;
using Deploy.Rollouts;

namespace Deploy.Components.Tests.Composition;

public sealed class PortChoiceTests
{
    private static readonly RememberedPort Dev = Serving("dev", 18081);
    private static readonly RememberedPort Production = Serving("production", 18083);

    [TestCase(null, 18080)]
    [TestCase(28280, 28280)]
    public void Of_NothingServed_IsWhatWasGivenElseAsDeclared(int? given, int expected) =>
        Assert.That(Of(given), Is.EqualTo(new PortChoice(expected, null)));

    [TestCase(null)]
    [TestCase(19280)]
    public void Of_WhereTheyServe_IsRememberedOrGivenAgain(int? given) =>
        Assert.That(
            Of(given, Serving("dev", 19281), Serving("production", 19283)),
            Is.EqualTo(new PortChoice(19280, null))
        );

    [Test]
    public void Of_AnotherBaseWhileOneServes_IsRefusedNamingBoth() =>
        Assert.That(
            Of(28280, Dev, Production).Refusal,
            Is.EqualTo(
                "--local-port-base 28280 is refused: dev serves on 127.0.0.1:18081, production "
                    + "serves on 127.0.0.1:18083 (--local-port-base 18080), and would move away "
                    + "from its clients. Nothing was changed.\n"
                    + "To do: leave the option out (also as a variable and in "
                    + ".nuke/parameters.json), or stop everything first."
            )
        );

    [Test]
    public void Of_AnotherBaseWhileOneServes_WhatIsShownIsWhereItServes() =>
        Assert.That(Of(28280, Dev).Base, Is.EqualTo(18080));

    [Test]
    public void Of_OneThatServesNothing_MovesWhenAsked() =>
        Assert.That(
            Of(28280, Dev with { IsServing = false }),
            Is.EqualTo(new PortChoice(28280, null))
        );

    [Test]
    public void Of_OneThatServesNothing_IsRememberedWhereNothingIsGiven() =>
        Assert.That(
            Of(null, Serving("dev", 19281) with { IsServing = false }).Base,
            Is.EqualTo(19280)
        );

    [Test]
    public void Of_AnEnvironmentThatIsNoLongerDeclared_DoesNotCount() =>
        Assert.That(Of(28280, Serving("gone", 18081)), Is.EqualTo(new PortChoice(28280, null)));

    private static RememberedPort Serving(string name, int port) =>
        new(EnvironmentName.Parse(name), port, IsServing: true);

    private static PortChoice Of(int? given, params ImmutableArray<RememberedPort> remembered) =>
        PortChoice.Of(
            new(null!, [Environment("dev", 1), Environment("production", 3)], 18080),
            given,
            remembered
        );

    private static EnvironmentDefinition Environment(string name, int offset) =>
        new()
        {
            Name = EnvironmentName.Parse(name),
            Audience = "all",
            Monitoring = default,
            Placement = new(offset, 1, 64),
            Plan = Seen.Plan,
        };
}
