using System.Collections.Immutable;
using System.Text.Json;
using Deploy.Components.Presentation;
using Deploy.Rollouts;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Releases;

namespace Deploy.Components.Tests.Presentation;

public sealed class StatusTests
{
    private static readonly Uri Url = new("http://127.0.0.1:5300/");

    private static readonly Lease Lease = new(
        "production",
        "ann@laptop:4711",
        "./build.sh Full of 1.4.0-12",
        Seen.Noon,
        Seen.Noon.AddMinutes(1),
        new(3)
    );

    [Test]
    public void Table_AtEightyColumns_ShowsEnvironmentsThenRolloutsAndLeases() =>
        Assert.That(
            StatusTable.Render(new([Empty, Busy]), new(false, 80)),
            Is.EqualTo(
                """
                environment  url                    platform  stable         candidate
                dev          http://127.0.0.1:5100  local     –              –
                production   http://127.0.0.1:5300  local     1.3.0-2, 95 %  1.4.0-12, 5 %

                production-7 Canary5 Watching, Inconclusive
                production is held by ann@laptop:4711 for ./build.sh Full of 1.4.0-12, until
                2026-11-21 12:01:00 UTC

                """
            )
        );

    [Test]
    public void Table_OfAPassedStep_LeavesTheReasonsToTheReport() =>
        Assert.That(
            StatusTable.Render(
                new([Status(Book(Seen.Started, Seen.Verified, Seen.Entered(0), Seen.Passed(0)))]),
                new(false, 80)
            ),
            Does.Contain("production-7 Canary5 Paused, Pass\n")
        );

    [Test]
    public void Table_WithoutRolloutsAndLeases_IsOnlyTheTable() =>
        Assert.That(
            StatusTable.Render(new([Empty]), new(false, 80)).TrimEnd().Split('\n')[^1],
            Does.StartWith("dev ")
        );

    [Test]
    public void Table_WithoutEnvironments_SaysSo() =>
        Assert.That(
            StatusTable.Render(new([]), new(false, 80)),
            Is.EqualTo("No environment is declared.\n")
        );

    [Test]
    public void Document_OfAnEnvironment_HasExactlyTheAgreedShape()
    {
        using var document = JsonDocument.Parse(StatusFile.Text(new([Busy])));
        Assert.That(
            Paths("", document.RootElement),
            Is.EqualTo([
                "environments",
                "environments.name",
                "environments.platform",
                "environments.url",
                "environments.stable",
                "environments.stable.version",
                "environments.stable.digest",
                "environments.stable.weight",
                "environments.stable.ready",
                "environments.candidate",
                "environments.candidate.version",
                "environments.candidate.digest",
                "environments.candidate.weight",
                "environments.candidate.ready",
                "environments.rollout",
                "environments.rollout.id",
                "environments.rollout.phase",
                "environments.rollout.step",
                "environments.rollout.verdict",
                "environments.rollout.reason",
                "environments.lease",
                "environments.lease.holder",
                "environments.lease.reason",
                "environments.lease.expires",
                "environments.unwatched",
                "workspace",
                "faults",
            ])
        );
    }

    [Test]
    public void Document_Weights_AreBasisPoints() =>
        Assert.That((Busy.Stable?.Weight, Busy.Candidate?.Weight), Is.EqualTo((9500, 500)));

    [Test]
    public void Document_WhereThereIsNothing_HasNull() =>
        Assert.That(
            StatusFile.Text(new([Empty])).ReplaceLineEndings("\n"),
            Does.Contain("\"stable\": null,\n      \"candidate\": null,\n      \"rollout\": null")
                .And.Contain("\"lease\": null")
        );

    [Test]
    public void Document_AfterAnAbort_NamesItsReason()
    {
        var book = Book(
            Seen.Started,
            Seen.Verified,
            Seen.Entered(0),
            new Fact.AbortDecided(Seen.Id, "Canary5", AbortCause.Rejected, Seen.Bad.Summary),
            new Fact.RolloutAborted(Seen.Id, Seen.Bad.Summary)
        );
        Assert.That(
            Status(book).Rollout,
            Is.EqualTo(
                new RolloutStatus(
                    "production-7",
                    "Aborted",
                    "Canary5",
                    "Fail",
                    "errors 4.6 % of 65 requests, limit above 1 %"
                )
            )
        );
    }

    [Test]
    public void Document_AfterAPassedStep_NamesWhatItRestsOn() =>
        Assert.That(
            Status(
                Book(Seen.Started, Seen.Verified, Seen.Entered(0), Seen.Passed(0))
            ).Rollout?.Reason,
            Is.EqualTo(Seen.Good.Summary)
        );

    [Test]
    public async Task File_Written_IsReadBackWholeAndLeavesNothingBeside()
    {
        var folder = Directory.CreateTempSubdirectory("deploy-status-");
        try
        {
            var path = Path.Combine(folder.FullName, ".deploy", "status.json");
            await StatusFile.WriteAsync(path, new([Empty]), CancellationToken.None);
            await StatusFile.WriteAsync(path, new([Busy]), CancellationToken.None);
            Assert.That(
                await File.ReadAllTextAsync(path),
                Is.EqualTo(StatusFile.Text(new([Busy])))
            );
            Assert.That(Directory.GetFiles(Path.GetDirectoryName(path)!), Has.Length.EqualTo(1));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<string> Paths(string prefix, JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object =>
            [
                .. element
                    .EnumerateObject()
                    .SelectMany(p =>
                        Paths($"{prefix}.{p.Name}", p.Value).Prepend(prefix + "." + p.Name)
                    )
                    .Select(path => path.TrimStart('.')),
            ],
            JsonValueKind.Array => [.. element.EnumerateArray().SelectMany(e => Paths(prefix, e))],
            _ => [],
        };

    private static EnvironmentStatus Status(RolloutBook book) =>
        EnvironmentStatus.Of(
            Seen.Id.Environment,
            "local",
            new(Url, Revision(Seen.Old), Revision(Seen.New), new(Weight.FromPercent(5))),
            new(book, ImmutableArray.Create(Lease))
        );

    private static EnvironmentStatus Busy { get; } =
        Status(Book(Seen.Started, Seen.Verified, Seen.Entered(0)));

    private static EnvironmentStatus Empty { get; } =
        EnvironmentStatus.Of(
            EnvironmentName.Parse("dev"),
            "local",
            new(new("http://127.0.0.1:5100"), null, null, Split.AllStable),
            new(Book(), ImmutableArray.Create(Lease))
        );

    private static RevisionState Revision(ReleaseId release) => new(release, true, null, "pid 1");

    private static RolloutBook Book(params Fact[] facts) => RolloutBook.Of(Seen.Entries(facts));
}
