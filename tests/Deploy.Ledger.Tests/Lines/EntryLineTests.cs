using System.Text;
using Deploy.Ledger.Lines;
using Deploy.Ledger.Tests.Worlds;
using Deploy.Rollouts.Entries;
using Deploy.Rollouts.Ports;
using Deploy.Rollouts.Releases;
using FsCheck;
using FsCheck.Fluent;

namespace Deploy.Ledger.Tests.Lines;

public sealed class EntryLineTests
{
    private static readonly DateTimeOffset At = ManualTimeProvider.Start.AddTicks(1234567);

    [TestCaseSource(typeof(Facts), nameof(Facts.All))]
    public void Read_EachKindOfFact_IsWhatWasWritten(Fact fact)
    {
        var (line, hash) = Write(fact);
        Assert.That(
            EntryLine.Read(line, 1, EntryLine.Genesis),
            Is.EqualTo(new Entry(1, At, "me", fact, hash)).Using(Dump.Comparer)
        );
    }

    [Test]
    public void Read_AnyFact_IsWhatWasWritten() =>
        Prop.ForAll(
                FactGenerators.Facts(),
                fact =>
                {
                    var (line, hash) = Write(fact);
                    Assert.That(line, Has.None.EqualTo((byte)'\n'));
                    Assert.That(
                        EntryLine.Read(line, 1, EntryLine.Genesis),
                        Is.EqualTo(new Entry(1, At, "me", fact, hash)).Using(Dump.Comparer)
                    );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Test]
    public void Write_AStep_LooksAsDocumented() =>
        Assert.That(
            Encoding.UTF8.GetString(Write(Facts.All.OfType<Fact.StepEntered>().Single()).Line),
            Does.StartWith(
                "{\"v\":1,\"number\":1,\"at\":\"2026-01-02T03:04:05.1234567Z\",\"by\":\"me\","
                    + "\"kind\":\"step-entered\",\"fact\":{\"rollout\":\"production-7\","
                    + "\"step\":\"Canary5\",\"split\":{\"candidate\":525}},"
                    + "\"previous\":\"sha256:0000"
            )
        );

    [Test]
    public void Kinds_OfAllFacts_AreThere() =>
        Assert.That(
            Facts.All.Select(FactKinds.Of).Distinct(),
            Is.EquivalentTo(FactKinds.All).And.Exactly(typeof(Fact).GetNestedTypes().Length).Items
        );

    [TestCase("\"v\":1", "\"v\":2", "format version 2")]
    [TestCase("effect-done", "effect-foretold", "'effect-foretold'")]
    public void Read_ALineOfANewerVersion_IsRefusedWithTheNextCommand(
        string from,
        string to,
        string seen
    )
    {
        var fact = Facts.All.OfType<Fact.EffectDone>().Single();
        var line = Forged(fact, text => text.Replace(from, to, StringComparison.Ordinal));
        Assert.That(
            () => EntryLine.Read(line, 1, EntryLine.Genesis),
            Throws
                .TypeOf<LedgerNewerException>()
                .With.Message.Contains(seen)
                .And.Message.Contains("git pull")
        );
    }

    [TestCase("\"attempt\":3", "\"attempt\":3,\"more\":1", "more")]
    [TestCase("\"attempt\":3,", "", "attempt")]
    [TestCase("\"attempt\":3", "\"attempt\":\"x\"", "attempt")]
    [TestCase("production-7", "Production-7", "environment's name")]
    [TestCase("\"number\":1", "\"number\":2", "expected entry number 1, seen 2")]
    [TestCase("\"by\"", "\"bi\"", "expected 'by', seen 'bi'")]
    [TestCase("2026-01-02T", "yesterday", "expected a time")]
    public void Read_AForgedLineWithARightHash_IsStillRefused(string from, string to, string seen)
    {
        var fact = Facts.All.OfType<Fact.EffectDone>().Single();
        var line = Forged(fact, text => text.Replace(from, to, StringComparison.Ordinal));
        Assert.That(
            () => EntryLine.Read(line, 1, EntryLine.Genesis),
            Throws.TypeOf<LineFault>().With.Message.Contains(seen)
        );
    }

    [Test]
    public void Read_APlanThatItsFactoryRefuses_IsRefused()
    {
        var fact = Facts.All.OfType<Fact.RolloutStarted>().First();
        var line = Forged(
            fact,
            text => text.Replace("\"weight\":10000", "\"weight\":400", StringComparison.Ordinal)
        );
        Assert.That(
            () => EntryLine.Read(line, 1, EntryLine.Genesis),
            Throws.TypeOf<LineFault>().With.Message.Contains("must be above Canary5")
        );
    }

    [Test]
    public void Read_ALineAfterAnother_NamesBothHashes()
    {
        var (line, _) = Write(Facts.All[0]);
        var other = Digest.Of("other"u8);
        Assert.That(
            () => EntryLine.Read(line, 1, other),
            Throws
                .TypeOf<LineFault>()
                .With.Message.Contains(other.ToString())
                .And.Message.Contains(EntryLine.Genesis.ToString())
        );
    }

    [TestCase("")]
    [TestCase("{}")]
    [TestCase("not a line")]
    public void Read_SomethingElse_IsRefused(string text) =>
        Assert.That(
            () => EntryLine.Read(Encoding.UTF8.GetBytes(text), 1, EntryLine.Genesis),
            Throws.TypeOf<LineFault>()
        );

    private static (byte[] Line, Digest Hash) Write(Fact fact) =>
        EntryLine.Write(new(1, At, "me", fact), EntryLine.Genesis);

    /// <summary>A line that was altered by somebody who knows how to make the hash right.</summary>
    private static byte[] Forged(Fact fact, Func<string, string> alter)
    {
        const string mark = ",\"hash\":\"";
        var text = alter(Encoding.UTF8.GetString(Write(fact).Line));
        var body = text[..text.LastIndexOf(mark, StringComparison.Ordinal)];
        var hash = Digest.Of(Encoding.UTF8.GetBytes(body));
        return Encoding.UTF8.GetBytes($"{body}{mark}{hash}\"}}");
    }
}
