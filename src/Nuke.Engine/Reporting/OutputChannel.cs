using Nuke.Common.Execution;

namespace Nuke.Common.Reporting;

/// <summary>The engine's own lines: coloured on a screen, masked everywhere.</summary>
internal sealed class OutputChannel : IDisposable
{
    private readonly BuildSettings _settings;
    private readonly SecretMask _mask;
    private readonly MaskingWriter _masking;
    private readonly FlowWriter _writer;
    private OutputLanes? _lanes;

    public OutputChannel(BuildSettings settings, SecretMask mask)
    {
        (_settings, _mask) = (settings, mask);
        _masking = new MaskingWriter(settings.Out, mask, Gate);
        _writer = new FlowWriter(_masking, Gate);
        HasColours = WantsColours(settings);
        Width = settings.Width;
    }

    public bool HasColours { get; set; }

    public int Width { get; }

    public OutputGate Gate { get; } = new();

    public TextWriter Writer => _writer;

    /// <summary>How often anything was written; grows only.</summary>
    public long Writes => _writer.Writes;

    public static bool WantsColours(BuildSettings settings) =>
        settings.IsScreen
        && !IsSet(settings, "NO_COLOR")
        && settings.Variables.GetValueOrDefault("TERM") != "dumb";

    public static bool IsSet(BuildSettings settings, string name) =>
        settings.Variables.GetValueOrDefault(name) is { Length: > 0 };

    public void Line(string text = "", Style style = Style.Plain) =>
        _writer.WriteLine(Paint(text, style));

    public string Paint(string text, Style style)
    {
        var code = style switch
        {
            Style.Plain => "",
            Style.Dim => "\u001b[90m",
            Style.Heading => "\u001b[1;36m",
            Style.Good => "\u001b[1;32m",
            Style.Warning => "\u001b[1;33m",
            Style.Bad => "\u001b[1;31m",
        };
        return HasColours && code.Length > 0 ? $"{code}{text}\u001b[0m" : text;
    }

    /// <summary>Shows what waits for targets that are given up.</summary>
    public void Release() => _lanes?.Complete();

    public void Complete()
    {
        Release();
        _masking.Complete();
        if (_settings.Out is LosableWriter { Loss: { } loss })
        {
            _settings.Error.WriteLine($"Output was lost: {loss}");
        }
    }

    /// <summary>
    /// Lanes for targets that run at the same time; dispose them when all have ended.
    /// </summary>
    public OutputLanes Arrange(IEnumerable<ExecutableTarget> plan) =>
        _lanes = new OutputLanes(plan, _writer, _mask);

    public void Dispose()
    {
        _lanes?.Dispose();
        _writer.Dispose();
        _masking.Dispose();
    }
}
