using System.Collections.Immutable;

namespace Deploy.Integrations.Probing;

/// <summary>
/// Reads the Prometheus text exposition format, version 0.0.4, and reports every fault of the
/// text with its line at once. The lines that could be read are returned beside the faults.
/// </summary>
public sealed class PrometheusParser
{
    private static readonly string[] Types =
    [
        "counter",
        "gauge",
        "histogram",
        "summary",
        "untyped",
    ];

    private static readonly string[] Suffixes = ["_bucket", "_sum", "_count"];

    private readonly List<FamilyDraft> _drafts = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string>.Builder _faults =
        ImmutableArray.CreateBuilder<string>();
    private int _line;

    private PrometheusParser() { }

    /// <summary>Reads a whole text; an empty one has no families and no faults.</summary>
    public static PrometheusReading Read(string text)
    {
        var parser = new PrometheusParser();
        if (text.Length > 0 && text[^1] != '\n')
            parser._faults.Add("The last line does not end with a line feed.");
        foreach (var line in text.Split('\n'))
        {
            parser._line++;
            parser.ReadLine(line.Trim(' ', '\t'));
        }
        return parser.Finish();
    }

    private PrometheusReading Finish()
    {
        ImmutableArray<MetricFamily> families = [.. _drafts.Select(draft => draft.ToFamily())];
        _faults.AddRange(families.SelectMany(FamilyRules.FindFaults));
        return new(families, _faults.ToImmutable());
    }

    private void ReadLine(string line)
    {
        if (line.Length == 0)
            return;
        if (line[0] == '#')
            ReadComment(line);
        else
            ReadSample(line);
    }

    private void ReadComment(string line)
    {
        var words = line.Split([' ', '\t'], 4, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || words[1] is not ("HELP" or "TYPE"))
            return;
        if (words.Length < 3 || !MetricLine.IsName(words[2], isLabel: false))
        {
            Fault($"{words[1]} without a metric's name");
            return;
        }
        var draft = Open(words[2]);
        var rest = words.Length > 3 ? words[3] : "";
        if (words[1] == "HELP")
            SetHelp(draft, rest);
        else
            SetType(draft, rest);
    }

    private void SetHelp(FamilyDraft draft, string help)
    {
        if (draft.Help is not null)
            Fault($"a second HELP of '{draft.Name}'");
        draft.Help = help.Replace("\\n", "\n", StringComparison.Ordinal)
            .Replace("\\\\", "\\", StringComparison.Ordinal);
    }

    private void SetType(FamilyDraft draft, string type)
    {
        if (draft.Type is not null)
            Fault($"a second TYPE of '{draft.Name}'");
        if (draft.Samples.Count > 0)
            Fault($"TYPE of '{draft.Name}' after its samples");
        if (!Types.Contains(type))
            Fault($"type '{type}' of '{draft.Name}': expected {string.Join(", ", Types)}");
        draft.Type = type;
    }

    private void ReadSample(string line)
    {
        var (sample, fault) = MetricLine.Read(line);
        if (sample is null)
        {
            Fault(fault ?? "not a sample");
            return;
        }
        var labels = sample.Labels.Select(label => $"{label.Key}={label.Value}");
        if (!_seen.Add($"{sample.Name}\n{string.Join('\n', labels)}"))
            Fault($"'{sample.Name}' a second time with the same labels");
        Open(FamilyOf(sample.Name)).Samples.Add(sample);
    }

    /// <summary>A family is one group of lines: to come back to it later is a fault.</summary>
    private FamilyDraft Open(string name)
    {
        var last = _drafts.Count == 0 ? null : _drafts[^1];
        if (last?.Name == name)
            return last;
        if (_drafts.Find(draft => draft.Name == name) is { } earlier)
        {
            Fault($"'{name}' goes on after another metric began");
            return earlier;
        }
        _drafts.Add(new(name));
        return _drafts[^1];
    }

    private string FamilyOf(string sample)
    {
        foreach (var suffix in Suffixes.Where(s => sample.EndsWith(s, StringComparison.Ordinal)))
        {
            var name = sample[..^suffix.Length];
            var draft = _drafts.Find(d => d.Name == name);
            if (draft?.Type is "histogram" || (draft?.Type is "summary" && suffix != "_bucket"))
                return name;
        }
        return sample;
    }

    private void Fault(string what) => _faults.Add($"Line {_line}: {what}.");

    private sealed class FamilyDraft(string name)
    {
        public string Name => name;

        public string? Type { get; set; }

        public string? Help { get; set; }

        public List<MetricSample> Samples { get; } = [];

        public MetricFamily ToFamily() => new(name, Type ?? "untyped", Help ?? "", [.. Samples]);
    }
}
