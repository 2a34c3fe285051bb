using Nuke.Common.Git;

namespace Nuke.Engine.Tests.Git;

[Parallelizable(ParallelScope.All)]
internal sealed class GitUrlTests
{
    [TestCase("https://github.com/nuke-build", "github.com", "nuke-build")]
    [TestCase("https://github.com/nuke-build/", "github.com", "nuke-build")]
    [TestCase("https://github.com/nuke-build/nuke", "github.com", "nuke-build/nuke")]
    [TestCase("https://github.com/nuke-build/nuke.git", "github.com", "nuke-build/nuke")]
    [TestCase(" https://github.com/TdMxm/nuke.git", "github.com", "TdMxm/nuke")]
    [TestCase("https://user:pass@github.com/a/b.git", "github.com", "a/b")]
    [TestCase("https://example.org:8443/a/b/c", "example.org:8443", "a/b/c")]
    public void HttpsAddress_HasEndpointAndIdentifier_Facts98(
        string url,
        string endpoint,
        string id
    )
    {
        var repository = GitRepository.FromUrl(url);

        Assert.That(
            (repository.Endpoint, repository.Identifier, repository.Protocol),
            Is.EqualTo((endpoint, id, (GitProtocol?)GitProtocol.Https))
        );
    }

    [TestCase("git@github.com:nuke-build", "github.com", "nuke-build")]
    [TestCase("git@git.test.org:test", "git.test.org", "test")]
    [TestCase("git@git.test.org/test", "git.test.org", "test")]
    [TestCase("git@github.com:a/b.git", "github.com", "a/b")]
    [TestCase("ssh://git@github.com/a/b.git", "github.com", "a/b")]
    [TestCase("ssh://git@git.test.org:1234/a/b", "git.test.org:1234", "a/b")]
    public void SshAddress_HasEndpointAndIdentifier_Facts98(string url, string endpoint, string id)
    {
        var repository = GitRepository.FromUrl(url);

        Assert.That(
            (repository.Endpoint, repository.Identifier, repository.Protocol),
            Is.EqualTo((endpoint, id, (GitProtocol?)GitProtocol.Ssh))
        );
    }

    [Test]
    public void Addresses_ForBothProtocols_AreMade()
    {
        var repository = GitRepository.FromUrl("git@github.com:a/b.git", "main");

        Assert.That(repository.HttpsUrl, Is.EqualTo("https://github.com/a/b.git"));
        Assert.That(repository.SshUrl, Is.EqualTo("git@github.com:a/b.git"));
        Assert.That(repository.IsOnMainOrMasterBranch(), Is.True);
    }

    [Test]
    public void Nonsense_IsRefused() =>
        Assert.That(() => GitRepository.FromUrl("https://"), Throws.ArgumentException);
}
