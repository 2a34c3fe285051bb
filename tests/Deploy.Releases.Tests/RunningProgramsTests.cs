using System.Diagnostics;
using System.Globalization;
using Deploy.Releases.Tools;

namespace Deploy.Releases.Tests;

[Platform("Linux")]
public sealed class RunningProgramsTests
{
    private const string Family = "for i in 1 2 3 4; do sleep 60 & echo $!; done; wait";

    [Test]
    public async Task End_WhileAnotherEndIsAtWork_ReturnsWhenTheWholeTreeIsEnded()
    {
        using var shell = Process.Start(
            new ProcessStartInfo("sh", ["-c", Family]) { RedirectStandardOutput = true }
        )!;
        var ids = new List<int>();
        while (ids.Count < 4)
            ids.Add(
                int.Parse(
                    (await shell.StandardOutput.ReadLineAsync())!,
                    CultureInfo.InvariantCulture
                )
            );

        await Task.WhenAny(
            Task.Run(() => RunningPrograms.End(shell)),
            Task.Run(() => RunningPrograms.End(shell))
        );

        Assert.That(() => ids.Where(IsThere), Is.Empty.After(2000, 20));
    }

    [Test]
    public void End_OfWhatHasEnded_IsNothing()
    {
        using var ended = Process.Start("true");
        ended.WaitForExit();

        Assert.That(() => RunningPrograms.End(ended), Throws.Nothing);
    }

    private static bool IsThere(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            return !stat.Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
