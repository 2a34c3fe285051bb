using Deploy.Components.Composition;
using Deploy.Components.Stages;
using Deploy.Rollouts;

namespace Deploy.Components.Tests.Stages;

public sealed class ConfirmationTests
{
    private static readonly DeliveryOptions Options = new()
    {
        Time = TimeProvider.System,
        HostBinaries = "",
        Command = "./build.sh Full",
        Build = new(null, null),
    };

    private static readonly EnvironmentName Production = EnvironmentName.Parse("production");

    [Test]
    public void Demand_WhereNobodyCanBeAsked_NamesTheCommandThatConfirms() =>
        Assert.That(
            Refusal(Options),
            Is.EqualTo(
                "Full of 1.2.0 changes production: it needs a yes, and there is no terminal to "
                    + "ask at.\nNext: ./build.sh Full --confirm production"
            )
        );

    [Test]
    public void Demand_WithAnotherEnvironmentsConfirmation_NamesTheRightOne() =>
        Assert.That(
            Refusal(Options with { Confirm = "dev" }),
            Is.EqualTo(
                "Full of 1.2.0 changes production, but --confirm names dev.\n"
                    + "Next: ./build.sh Full --confirm production"
            )
        );

    [Test]
    public void Demand_OfAPersonWhoTypesSomethingElse_ChangesNothing() =>
        Assert.That(
            Refusal(Options with { Ask = _ => "yes" }),
            Is.EqualTo("Full of 1.2.0 was not confirmed: nothing was changed.")
        );

    [Test]
    public void Demand_OfAPersonWhoTypesTheName_IsAYes() =>
        Assert.That(() => Demand(Options with { Ask = _ => " production\n" }), Throws.Nothing);

    [Test]
    public void Demand_ConfirmedInAdvance_AsksNobody() =>
        Assert.That(() => Demand(Options with { Confirm = "production" }), Throws.Nothing);

    private static string Refusal(DeliveryOptions options) =>
        Assert.Throws<DeliveryException>(() => Demand(options))!.Message;

    private static void Demand(DeliveryOptions options) =>
        new Confirmation(options).Demand(Production, "Full of 1.2.0");
}
