using Deploy.Components.Composition;
using Deploy.Components.Definition;
using Deploy.Components.Tests.Presentation;
using Deploy.Rollouts;

namespace Deploy.Components.Tests.Composition;

public sealed class UsageTests
{
    private static readonly DeliveryDefinition Definition = new(
        new()
        {
            Name = "docs-mcp",
            Project = "DocsMcp.csproj",
            Tests = "Tests.slnf",
            Solution = "All.sln",
            Entry = ["dotnet"],
            Faults =
            [
                new("errors=0.05", @"errors=0\.[0-9]+") { Value = "a share" },
                new("never-ready", "never-ready"),
            ],
            Tools = [],
            Sample = new("search", "{}", "canary"),
        },
        [
            new()
            {
                Name = EnvironmentName.Parse("staging"),
                Audience = "all",
                Monitoring = default,
                Placement = new(2, 1, 64),
                Plan = Seen.Plan,
            },
        ],
        18080
    );

    [TestCase(null)]
    [TestCase("errors=0.05")]
    [TestCase("errors=0.05@staging,never-ready")]
    public void Demand_WhatTheServiceCanCarry_IsTaken(string? fault) =>
        Assert.That(() => Demand(fault), Throws.Nothing);

    [TestCase("errors=5@staging", "'5' must be a share, for example errors=0.05.")]
    [TestCase("errors=", "'' must be a share, for example errors=0.05.")]
    [TestCase("errors", "its value must be a share, for example errors=0.05.")]
    public void Demand_AValueThatDoesNotFit_SaysWhatItMustBe(string fault, string expected) =>
        Assert.That(Refusal(fault), Does.StartWith($"--fault '{fault}': {expected}\n"));

    [TestCase("slow=1")]
    [TestCase("never-ready=1")]
    public void Demand_AnUnknownFault_NamesThoseThereAre(string fault) =>
        Assert.That(
            Refusal(fault),
            Does.StartWith($"--fault '{fault}' is none that docs-mcp can carry: errors=0.05, never")
        );

    [Test]
    public void Demand_SeveralFaults_AreNamedAtOnce() =>
        Assert.That(
            Refusal("errors=5@moon"),
            Does.Contain("must be a share").And.Contain("names no environment: staging.")
        );

    private static string Refusal(string fault) =>
        Assert.Throws<DeliveryException>(() => Demand(fault))!.Message;

    private static void Demand(string? fault) =>
        Usage.Demand(
            Definition,
            new()
            {
                Time = TimeProvider.System,
                HostBinaries = "",
                Command = "./build.sh Full",
                Build = new(fault, null),
            }
        );
}
