using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Deploy.Releases.Versioning;

/// <summary>One reading of a settings file: gathers every fault before it refuses.</summary>
internal sealed class VersionSettingsRun(string fileName)
{
    private static readonly string[] _keys =
    [
        "workflow",
        "mode",
        "next-version",
        "tag-prefix",
        "commit-message-incrementing",
        "major-version-bump-message",
        "minor-version-bump-message",
        "patch-version-bump-message",
        "no-bump-message",
    ];

    private readonly ImmutableArray<string>.Builder _faults =
        ImmutableArray.CreateBuilder<string>();

    public VersionSettings Read(YamlNode root)
    {
        var settings = new VersionSettings();
        if (root is YamlMappingNode mapping)
            foreach (var (key, value) in mapping.Children)
                settings = Apply(settings, key, value);
        else if (root is not YamlScalarNode { Value: null or "" })
            Fault(root, "expected settings as 'key: value', seen something else");
        return _faults.Count == 0
            ? settings
            : throw new VersionSettingsException(_faults.ToImmutable());
    }

    private VersionSettings Apply(VersionSettings settings, YamlNode key, YamlNode value)
    {
        var name = (key as YamlScalarNode)?.Value ?? "";
        if (!_keys.Contains(name))
        {
            var known = string.Join(", ", _keys);
            Fault(key, $"'{name}' is not supported; supported are {known}");
            return settings;
        }
        if (value is not YamlScalarNode { Value: { } text })
        {
            Fault(value, $"'{name}' must be a single value");
            return settings;
        }
        return name switch
        {
            "workflow" => Only(settings, value, name, "GitHubFlow/v1"),
            "mode" => Only(settings, value, name, "ContinuousDelivery"),
            "next-version" => settings with { NextVersion = Version(value, text) },
            "commit-message-incrementing" => settings with
            {
                IncrementByMessage = Enabled(value, text),
            },
            "tag-prefix" => settings with { TagPrefix = Pattern(value, text) },
            "major-version-bump-message" => settings with { MajorMessage = Pattern(value, text) },
            "minor-version-bump-message" => settings with { MinorMessage = Pattern(value, text) },
            "patch-version-bump-message" => settings with { PatchMessage = Pattern(value, text) },
            _ => settings with { NoBumpMessage = Pattern(value, text) },
        };
    }

    private VersionSettings Only(VersionSettings settings, YamlNode at, string key, string only)
    {
        var seen = ((YamlScalarNode)at).Value;
        if (seen != only)
            Fault(at, $"'{key}' may only be {only}, seen '{seen}'");
        return settings;
    }

    private string? Version(YamlNode at, string text)
    {
        // GitVersion reads 2 and 2.1 as 2.0.0 and 2.1.0.
        var full = string.Join('.', text.Split('.').Concat(["0", "0"]).Take(3));
        if (text.Split('.').Length <= 3 && VersionCore.TryParse(full, out _))
            return full;
        Fault(at, $"'next-version' must be like 2.0.0, seen '{text}'");
        return null;
    }

    private bool Enabled(YamlNode at, string text)
    {
        if (text is not ("Enabled" or "Disabled"))
            Fault(at, $"'commit-message-incrementing' is Enabled or Disabled, seen '{text}'");
        return text != "Disabled";
    }

    private string Pattern(YamlNode at, string text)
    {
        try
        {
            MessageRules.Check(text);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            var first = fault.Message.Split('\n')[0];
            Fault(at, $"'{text}' is not a pattern without look-around: {first}");
        }
        return text;
    }

    private void Fault(YamlNode at, string what) =>
        _faults.Add($"{fileName} line {at.Start.Line}: {what}.");
}
