using System.Collections.Immutable;
using Deploy.Releases.Publishing;
using Deploy.Releases.Sources;
using Deploy.Releases.Store;
using Deploy.Releases.Tools;

namespace Deploy.Releases.Tests;

/// <summary>Real builds of a tiny program with the SDK of this machine.</summary>
[Category("Integration"), CancelAfter(120_000)]
public sealed class ReleaseBuilderTests
{
    private static readonly ToolRunner _tools = new(TimeProvider.System);

    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
          <ItemGroup Condition="'$(Fault)' != ''">
            <AssemblyMetadata Include="Fault" Value="$(Fault)" />
          </ItemGroup>
        </Project>
        """;

    private const string PrintsFault = """
        using System.Reflection;

        var own = Assembly.GetExecutingAssembly();
        foreach (var metadata in own.GetCustomAttributes<AssemblyMetadataAttribute>())
            System.Console.Write(metadata.Value);
        """;

    private static TempFolder Tree(string program = "System.Console.WriteLine(42);")
    {
        var folder = new TempFolder();
        folder.Write("app/Tiny.csproj", Project);
        folder.Write("app/Program.cs", program);
        return folder;
    }

    private static async Task<BuildOutcome> Build(
        TempFolder tree,
        CancellationToken token,
        string? fault = null,
        string? store = null
    )
    {
        var order = new BuildOrder
        {
            Service = "tiny",
            Root = tree.Path,
            Project = "app/Tiny.csproj",
            Source = await new SourceTree(_tools).ReadAsync(tree.Path, token),
            Version = "1.2.3-4+dirty.00ff",
            Fault = fault,
        };
        var releases = new ReleaseStore(store ?? tree.At(".deploy/releases"));
        return await new ReleaseBuilder(_tools, releases, TimeProvider.System).BuildAsync(
            order,
            token
        );
    }

    private static Release Stored(BuildOutcome outcome) =>
        outcome.Match(
            reused => reused.Release,
            built => built.Release,
            failed => throw new AssertionException(string.Join('\n', failed.Reasons))
        );

    [TestCase("../outside")]
    [TestCase("")]
    [TestCase("Docs")]
    public void Build_ForAServiceWithABadName_IsRefused(string service)
    {
        var order = new BuildOrder
        {
            Service = service,
            Root = "/srv/app",
            Project = "a.csproj",
            Source = new() { Digest = default },
            Version = "1.0.0",
        };
        var builder = new ReleaseBuilder(_tools, new("/srv/store"), TimeProvider.System);
        Assert.That(
            async () => await builder.BuildAsync(order, CancellationToken.None),
            Throws.ArgumentException
        );
    }

    [Test]
    public async Task Build_SameInputAgain_FindsTheReleaseOfBefore(CancellationToken token)
    {
        using var tree = Tree();
        var first = await Build(tree, token);
        var second = await Build(tree, token);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(first, Is.TypeOf<BuildOutcome.Built>());
            Assert.That(second, Is.TypeOf<BuildOutcome.Reused>());
            Assert.That(Stored(second).Id, Is.EqualTo(Stored(first).Id));
            Assert.That(
                Stored(first).Manifest.Entry,
                Is.EqualTo(ImmutableArray.Create("dotnet", "Tiny.dll"))
            );
        }
    }

    [Test]
    public async Task Build_InAnotherFolder_GivesTheSameDigest(CancellationToken token)
    {
        using var one = Tree();
        using var other = Tree();
        var first = Stored(await Build(one, token));
        var second = Stored(await Build(other, token));
        Assert.That(
            second.Id.Digest,
            Is.EqualTo(first.Id.Digest),
            () => Differences(first, second)
        );
    }

    private static string Differences(Release a, Release b) =>
        string.Join(' ', a.Manifest.Files.Except(b.Manifest.Files).Select(f => f.Path));

    [Test]
    public async Task Build_WithAFault_BakesItInAsItWasTyped(CancellationToken token)
    {
        using var tree = Tree(PrintsFault);
        var release = Stored(await Build(tree, token, fault: "errors=0.05@production;x,y"));
        var ran = await _tools.RunAsync(
            new(
                release.Manifest.Entry[0],
                [.. release.Manifest.Entry.Skip(1)],
                release.FilesFolder
            ),
            token
        );
        Assert.That(((ToolOutcome.Exited)ran).Text, Is.EqualTo("errors=0.05@production;x,y"));
    }

    [Test]
    public async Task Build_ThatDoesNotCompile_NamesTheCompilersErrorsAndStoresNothing(
        CancellationToken token
    )
    {
        using var tree = Tree("this is not C#");
        var outcome = (BuildOutcome.Failed)await Build(tree, token);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome.Reasons, Has.Some.Contains("error CS"));
            Assert.That(File.ReadAllText(outcome.Log), Does.Contain("error CS"));
            Assert.That(new ReleaseStore(tree.At(".deploy/releases")).List().Releases, Is.Empty);
        }
    }

    [Test]
    public async Task Build_TwoAtOnceOfOneCheckout_CompileOnce(CancellationToken token)
    {
        using var tree = Tree();
        var outcomes = await Task.WhenAll(Build(tree, token), Build(tree, token));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcomes.Count(o => o is BuildOutcome.Built), Is.EqualTo(1));
            Assert.That(outcomes.Select(o => Stored(o).Id).Distinct().Count(), Is.EqualTo(1));
        }
    }
}
