using Nuke.Common;
using Nuke.Common.CI;
using Nuke.Common.CI.GitHubActions;
using Nuke.Engine.Tests.Running;

namespace Nuke.Engine.Tests.Hosts;

[Parallelizable(ParallelScope.All)]
internal sealed class GitHubActionsTests
{
    [Test]
    public void Host_ReadsTheRunnersVariables()
    {
        var job = Job(
            ("GITHUB_REPOSITORY", "acme/shop"),
            ("GITHUB_REF", "refs/heads/main"),
            ("GITHUB_REF_NAME", "main"),
            ("GITHUB_REF_TYPE", "branch"),
            ("GITHUB_ACTION", "run1"),
            ("GITHUB_SHA", "0123abc"),
            ("GITHUB_RUN_NUMBER", "42"),
            ("GITHUB_RUN_ID", "17000000001")
        );

        using (Assert.EnterMultipleScope())
        {
            Assert.That(job.Repository, Is.EqualTo("acme/shop"));
            Assert.That(job.Ref, Is.EqualTo("refs/heads/main"));
            Assert.That(job.RefType, Is.EqualTo("branch"));
            Assert.That(job.Action, Is.EqualTo("run1"));
            Assert.That(((IBuildServer)job).Branch, Is.EqualTo("main"));
            Assert.That(((IBuildServer)job).Commit, Is.EqualTo("0123abc"));
            Assert.That(job.RunNumber, Is.EqualTo(42));
            Assert.That(job.RunId, Is.EqualTo(17000000001));
            Assert.That(job.RunAttempt, Is.Zero);
            Assert.That(job.Workflow, Is.Null);
        }
    }

    [TestCase("pull_request", """{"number":7,"action":"opened"}""", 7, "opened")]
    [TestCase("pull_request", """{"number":"7","action":1}""", null, null)]
    [TestCase("pull_request", "{}", null, null)]
    [TestCase("push", """{"number":7,"action":"opened"}""", null, null)]
    public void PullRequest_ComesFromTheEvent(string kind, string text, int? number, string? action)
    {
        using var run = new BuildRun();
        var file = Path.Combine(run.With("event.json", text).Root, "event.json");

        var build = run.WithVariable("GITHUB_ACTIONS", "true")
            .WithVariable("GITHUB_EVENT_NAME", kind)
            .WithVariable("GITHUB_EVENT_PATH", file)
            .Run<Asking>("Go")
            .Build!;

        Assert.That(build.Seen, Is.EqualTo((number, action)));
    }

    [Test]
    public void Instance_OnAnotherHost_IsNull() =>
        Assert.That(BuildRun.Of<Asking>("Go").Build!.Job, Is.Null);

    [TestCase("notice", "done", "::notice::done")]
    [TestCase("error", "100%\nsure", "::error file=a%3Ab.cs,line=3::100%25%0Asure")]
    public void Command_EscapesWhatTheRunnerWouldRead(string name, string message, string line)
    {
        using var run = new BuildRun();

        var output = run.WithVariable("GITHUB_ACTIONS", "true")
            .WithVariable("NAME", name)
            .WithVariable("MESSAGE", message)
            .Run<Commanding>("Go")
            .Out;

        Assert.That(output.Split('\n'), Does.Contain(line));
    }

    private static GitHubActions Job(params (string Name, string Value)[] variables)
    {
        using var run = new BuildRun();
        run.WithVariable("GITHUB_ACTIONS", "true");
        foreach (var (name, value) in variables)
        {
            run.WithVariable(name, value);
        }
        return run.Run<Asking>("Go").Build!.Job!;
    }

    internal sealed class Asking : RecordingBuild
    {
        public (int? Number, string? Action) Seen { get; private set; }

        [CI]
        internal readonly GitHubActions? Job;

        internal Target Go =>
            _ => _.Executes(() => Seen = (Job?.PullRequestNumber, Job?.PullRequestAction));
    }

    internal sealed class Commanding : RecordingBuild
    {
        [Parameter]
        internal readonly string Name = "";

        [Parameter]
        internal readonly string Message = "";

        internal Target Go =>
            _ =>
                _.Executes(() =>
                    GitHubActions.Instance!.WriteCommand(
                        Name,
                        Message,
                        x =>
                        {
                            if (Name == "error")
                            {
                                x["file"] = "a:b.cs";
                                x["line"] = 3;
                            }
                            return x;
                        }
                    )
                );
    }
}
