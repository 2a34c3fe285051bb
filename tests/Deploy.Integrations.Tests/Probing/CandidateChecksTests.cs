using Deploy.Integrations.Probing;
using Deploy.Rollouts.Releases;
using Deploy.Rollouts.Verdicts;

namespace Deploy.Integrations.Tests.Probing;

[CancelAfter(10_000)]
public sealed class CandidateChecksTests
{
    private static readonly ReleaseId Release = new("docs-mcp", "1.2.3", Digest.Of("x"u8));

    private static async Task<Verdict> CheckAsync(string servedVersion)
    {
        await using var server = await TinyServer.StartAsync(
            200,
            $$"""{"status":"healthy","version":"{{servedVersion}}"}"""
        );
        var checks = new CandidateChecks(
            release => [new HealthCheck(release.Version), new ReadyCheck()],
            TimeProvider.System
        );
        return await checks.CheckAsync(Release, server.Uri, CancellationToken.None);
    }

    [Test]
    public async Task Check_OfTheRightVersion_PassesWithAReasonForEachCheck()
    {
        var verdict = await CheckAsync("1.2.3");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(verdict.Outcome, Is.EqualTo(Outcome.Pass));
            Assert.That(
                verdict.Summary,
                Is.EqualTo("GET /health: healthy, version 1.2.3; GET /ready: ready")
            );
        }
    }

    [Test]
    public async Task Check_OfAnotherVersion_FailsAndSaysBoth()
    {
        var verdict = await CheckAsync("1.2.2");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(verdict.Outcome, Is.EqualTo(Outcome.Fail));
            Assert.That(
                verdict.Summary,
                Is.EqualTo("GET /health: expected version '1.2.3', seen version '1.2.2'")
            );
        }
    }
}
