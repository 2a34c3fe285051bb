using Nuke.Common.Execution;

namespace Nuke.Common.Reporting;

/// <summary>The engine's own output around the targets.</summary>
internal sealed class BuildReport(BuildSession session)
{
    private OutputChannel Output => session.Output;

    private HashSet<DefaultOutput> Disabled { get; set; } = [];

    public void Start(NukeBuild build)
    {
        Disabled =
        [
            .. build
                .GetType()
                .GetCustomAttributes(typeof(DisableDefaultOutputAttribute), true)
                .Cast<DisableDefaultOutputAttribute>()
                .Where(x => x.IsApplicable(build))
                .SelectMany(x => x.DisabledOutputs),
        ];
        session.Recorder.HasTimestamps = Shows(DefaultOutput.Timestamps);
        if (!build.NoLogo && Shows(DefaultOutput.Logo))
        {
            var version = typeof(NukeBuild).Assembly.GetName().Version!.ToString(3);
            Output.Line(
                $"{build.GetType().Name} · bundled NUKE engine {version} · "
                    + $"{Environment.OSVersion.Platform} · .NET {Environment.Version}",
                Style.Dim
            );
        }
    }

    public void TargetStarts(ExecutableTarget target)
    {
        if (session.Host.GroupStart(target.Name) is { } group)
        {
            if (Shows(DefaultOutput.TargetCollapse))
            {
                Output.Line(group);
            }
        }
        else if (Shows(DefaultOutput.TargetHeader))
        {
            var line = new string('═', target.Name.Length + 2);
            var box = $"╬{line}\n║ {target.Name}\n╬{line[..^1]}";
            Output.Line("\n" + Output.Paint(box, Style.Heading));
        }
    }

    public void TargetEnds(ExecutableTarget target)
    {
        if (session.Host.GroupEnd(target.Name) is { } end && Shows(DefaultOutput.TargetCollapse))
        {
            Output.Line(end);
        }
    }

    public void Finish(NukeBuild build, IReadOnlyList<ExecutableTarget> plan)
    {
        if (Shows(DefaultOutput.ErrorsAndWarnings))
        {
            Remarks();
        }
        if (Shows(DefaultOutput.TargetOutcome) && plan.Count > 0)
        {
            SummaryTable.Write(Output, plan);
        }
        if (!Shows(DefaultOutput.BuildOutcome))
        {
            return;
        }
        var now = session.Settings.Clock.GetLocalNow().ToString("yyyy-MM-dd HH:mm:ss", null);
        Output.Line();
        Output.Line(
            build.IsSucceeding ? $"Build succeeded on {now}." : $"Build failed on {now}.",
            build.IsSucceeding ? Style.Good : Style.Bad
        );
    }

    private void Remarks()
    {
        var remarks = session.Recorder.Remarks;
        if (remarks.Count == 0)
        {
            return;
        }
        Output.Line();
        Output.Line("Errors & Warnings:", Style.Heading);
        foreach (var remark in remarks)
        {
            var (label, style) = LogRecorder.Label(remark.Level);
            var target = remark.Target.Length > 0 ? $"{remark.Target}: " : "";
            Output.Line($"{Output.Paint($"[{label}]", style)} {target}{remark.Message}");
        }
    }

    private bool Shows(DefaultOutput output) => !Disabled.Contains(output);
}
