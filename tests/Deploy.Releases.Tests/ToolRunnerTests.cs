using Deploy.Releases.Tools;

namespace Deploy.Releases.Tests;

[CancelAfter(20_000), Platform(Exclude = "Win")]
public sealed class ToolRunnerTests
{
    private static readonly ToolRunner _tools = new(TimeProvider.System);

    private static ToolCall Shell(string script) => new("sh", ["-c", script], Path.GetTempPath());

    [Test]
    public async Task Run_AProgram_GivesCodeOutputAndError(CancellationToken token)
    {
        var ran = (ToolOutcome.Exited)
            await _tools.RunAsync(Shell("printf out; printf err >&2; exit 3"), token);
        Assert.That((ran.Code, ran.Text, ran.Error), Is.EqualTo((3, "out", "err")));
    }

    [Test]
    public async Task Run_WithAListener_HearsEachLineAndKeepsAll(CancellationToken token)
    {
        var heard = new List<string>();
        var call = Shell("echo one; echo two") with { Heard = heard.Add };

        var ran = (ToolOutcome.Exited)await _tools.RunAsync(call, token);

        Assert.That(heard, Is.EqualTo(["one", "two"]));
        Assert.That(ran.Text, Is.EqualTo("one\ntwo\n"));
    }

    [Test]
    public async Task Run_AnUnknownProgram_IsNotInstalled(CancellationToken token)
    {
        var call = new ToolCall("no-such-program-here", [], Path.GetTempPath());
        Assert.That(
            await _tools.RunAsync(call, token),
            Is.EqualTo(new ToolOutcome.NotInstalled("no-such-program-here"))
        );
    }

    [Test]
    public async Task Run_AFileThatMayNotBeRun_IsNotInstalled(CancellationToken token)
    {
        using var folder = new TempFolder();
        var call = new ToolCall(folder.Write("tool", "text"), [], folder.Path);
        Assert.That(await _tools.RunAsync(call, token), Is.TypeOf<ToolOutcome.NotInstalled>());
    }

    [Test]
    public async Task Run_TooLong_IsStoppedWithItsChildren(CancellationToken token)
    {
        var call = Shell("sleep 60 & sleep 60") with
        {
            TimeoutMax = TimeSpan.FromMilliseconds(100),
        };
        Assert.That(await _tools.RunAsync(call, token), Is.TypeOf<ToolOutcome.TimedOut>());
    }

    [Test]
    public void Run_Cancelled_EndsAsCancelled()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        Assert.That(
            async () => await _tools.RunAsync(Shell("sleep 60"), source.Token),
            Throws.InstanceOf<OperationCanceledException>()
        );
    }

    [Test]
    public async Task Run_MoreOutputThanAllowed_KeepsTheBeginningAndDoesNotHang(
        CancellationToken token
    )
    {
        var call = Shell("head -c 1000000 /dev/zero | tr '\\0' x") with { OutputMaxBytes = 10 };
        var ran = (ToolOutcome.Exited)await _tools.RunAsync(call, token);
        Assert.That((ran.Code, ran.Text), Is.EqualTo((0, "xxxxxxxxxx")));
    }

    [Test]
    public async Task Run_WithEnvironment_SetsAndRemovesVariables(CancellationToken token)
    {
        var environment = Shell("echo \"$ONE-$HOME\"")
            .Environment.Add("ONE", "1")
            .Add("HOME", null);
        var call = Shell("echo \"$ONE-$HOME\"") with { Environment = environment };
        var ran = (ToolOutcome.Exited)await _tools.RunAsync(call, token);
        Assert.That(ran.Text.Trim(), Is.EqualTo("1-"));
    }

    [Test]
    public async Task Run_ChildThatKeepsThePipe_DoesNotHoldTheAnswerBack(CancellationToken token)
    {
        var ran = (ToolOutcome.Exited)await _tools.RunAsync(Shell("sleep 3 & printf done"), token);
        Assert.That(ran.Text, Is.EqualTo("done"));
    }
}
