using System.Collections.Immutable;
using Deploy.Host.Storage;

namespace Deploy.Host.Tests.Storage;

public sealed class StateFileTests
{
    private readonly TemporaryFolder _folder = new();
    private string StatePath => Path.Combine(_folder.Path, "state.json");

    [OneTimeTearDown]
    public void End() => _folder.Dispose();

    [SetUp]
    public void Clear() => _folder.Clear();

    [Test]
    public void Open_NothingStored_IsEmpty() =>
        Assert.That(StateFile.Open(StatePath).State, Is.EqualTo(DesiredState.Empty));

    [Test]
    public void Open_AfterAChange_HasAllOfIt()
    {
        StateFile.Open(StatePath).Change(_ => Full());

        var read = StateFile.Open(StatePath).State;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Fences["production"], Is.EqualTo(7));
            var environment = read.Environments["production"];
            Assert.That(environment.Spec, Is.EqualTo(Full().Environments["production"].Spec));
            Assert.That(environment.CandidateBasisPoints, Is.EqualTo(500));
            Assert.That(environment.Stable!.Files["a/b.dll"], Is.EqualTo("sha256:00"));
            Assert.That(environment.Stable.Command, Is.EqualTo(["dotnet", "a.dll"]));
            Assert.That(environment.Candidate, Is.Null);
        }
    }

    [Test]
    public void Change_ToTheSame_WritesNothing()
    {
        var file = StateFile.Open(StatePath);
        file.Change(state => state);

        Assert.That(File.Exists(StatePath), Is.False);
    }

    [Test]
    public void Change_ThatThrows_ChangesNothing()
    {
        var file = StateFile.Open(StatePath);
        file.Change(_ => Full());

        Assert.That(
            () => file.Change(_ => throw new InvalidOperationException()),
            Throws.InvalidOperationException
        );
        Assert.That(StateFile.Open(StatePath).State.Fences, Is.Not.Empty);
    }

    [Test]
    public void Change_HalfWrittenFileOfAKilledHost_IsNoHindrance()
    {
        _folder.Write("state.json.tmp", "{ half");
        StateFile.Open(StatePath).Change(_ => Full());

        Assert.That(StateFile.Open(StatePath).State.Fences, Is.Not.Empty);
    }

    [TestCase("")]
    [TestCase("{")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("null")]
    [TestCase("""{"schema":2}""", "schema 2")]
    [TestCase("""{"schema":0}""", "schema 0")]
    public void Open_AnotherForm_IsRefusedWithTheFileAndTheNextCommand(
        string content,
        string seen = ""
    )
    {
        _folder.Write("state.json", content);

        Assert.That(
            () => StateFile.Open(StatePath),
            Throws
                .TypeOf<InvalidDataException>()
                .With.Message.Contains(StatePath)
                .And.Message.Contains(seen)
                .And.Message.Contains("./build.sh")
        );
    }

    private static DesiredState Full() =>
        DesiredState.Empty with
        {
            Fences = ImmutableSortedDictionary<string, long>.Empty.Add("production", 7),
            Environments = ImmutableSortedDictionary<string, DesiredEnvironment>.Empty.Add(
                "production",
                new()
                {
                    Spec = Samples.Environment(),
                    CandidateBasisPoints = 500,
                    Stable = Samples.Revision("1.0.0", ("a/b.dll", "sha256:00")),
                }
            ),
        };
}
