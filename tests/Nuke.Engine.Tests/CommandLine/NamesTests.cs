using Nuke.Common.Execution;

namespace Nuke.Engine.Tests.CommandLine;

[Parallelizable(ParallelScope.All)]
internal sealed class NamesTests
{
    [TestCase("NuGetApiKey", "nuget-api-key")]
    [TestCase("Configuration", "configuration")]
    [TestCase("GitHubToken", "github-token")]
    [TestCase("DotNetVersion", "dotnet-version")]
    [TestCase("MyGitHub", "my-github")]
    [TestCase("HTTPPort", "http-port")]
    [TestCase("Canary50", "canary50")]
    [TestCase("with_underscore", "with-underscore")]
    public void Dashed_KeepsKnownWordsWhole(string name, string expected) =>
        Assert.That(Names.Dashed(name), Is.EqualTo(expected));

    [TestCase("Comiple", "Compile")]
    [TestCase("tset", "Test")]
    [TestCase("cmpile", "Compile")]
    [TestCase("Deplo", "Deploy")]
    [TestCase("xyz", null)]
    public void Suggestion_FindsWhatWasMeant(string word, string? expected) =>
        Assert.That(Suggestion.For(word, ["Compile", "Test", "Deploy"]), Is.EqualTo(expected));
}
