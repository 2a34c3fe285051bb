using System.Globalization;
using Deploy.Ledger.Tests.Worlds;

namespace Deploy.Ledger.Tests;

[Category("Integration"), NonParallelizable]
public sealed class ManyProcessesTests
{
    [Test, CancelAfter(60_000)]
    public async Task Append_ByThreeProcessesAtOnce_LosesNothing(CancellationToken cancel)
    {
        using var scratch = new Scratch();
        var processes = Enumerable
            .Range(0, 3)
            .Select(i => OtherProcess.Start(OtherProcess.Append, scratch.Root, $"p{i}", "40"))
            .ToList();
        var said = new List<string>();
        foreach (var process in processes)
        {
            said.AddRange((await process.StandardOutput.ReadToEndAsync(cancel)).Split('\n'));
            await process.WaitForExitAsync(cancel);
            process.Dispose();
        }
        using var ledger = scratch.Ledger();
        var entries = await ledger.ReadAsync(cancel);
        Assert.That(
            entries.CountBy(entry => entry.By).Select(pair => pair.Value),
            Has.All.EqualTo(40)
        );
        Assert.That(
            said.Where(line => line.Length > 0).Select(Number),
            Is.EquivalentTo(Enumerable.Range(1, 120))
        );
    }

    [Test, CancelAfter(60_000)]
    public async Task Append_ByAProcessKilledAtAnyInstant_KeepsWhatItAcknowledged(
        CancellationToken cancel
    )
    {
        using var scratch = new Scratch();
        var random = new Random(20260102);
        var acknowledged = 0L;
        for (var round = 0; round < 8; round++)
        {
            acknowledged = await AppendUntilKilledAsync(scratch, random.Next(1, 30), cancel);
            using var ledger = scratch.Ledger();
            var entries = await ledger.ReadAsync(cancel);
            Assert.That(entries, Has.Length.GreaterThanOrEqualTo(acknowledged));
            Assert.That(
                (await ledger.AppendAsync(Facts.Numbered(round), cancel)).Number,
                Is.EqualTo(entries.Length + 1)
            );
        }
        Assert.That(acknowledged, Is.Positive);
    }

    /// <summary>The last number the process said before it died; it dies in mid-flight.</summary>
    private static async Task<long> AppendUntilKilledAsync(
        Scratch scratch,
        int lines,
        CancellationToken cancel
    )
    {
        using var process = OtherProcess.Start(OtherProcess.Append, scratch.Root, "victim", "-1");
        var last = 0L;
        for (var i = 0; i < lines; i++)
            last = Number(await process.StandardOutput.ReadLineAsync(cancel) ?? "0");
        process.Kill();
        var rest = await process.StandardOutput.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        // The last line may itself be torn: only those with a line feed count.
        var whole = rest.Split('\n')[..^1];
        return whole.Length == 0 ? last : Number(whole[^1]);
    }

    private static long Number(string line) => long.Parse(line, CultureInfo.InvariantCulture);
}
