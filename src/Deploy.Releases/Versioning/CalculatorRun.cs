using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Deploy.Releases.Versioning;

/// <summary>One calculation: collects the sentences that explain it on the way.</summary>
internal sealed class CalculatorRun
{
    private readonly GitHistory _history;
    private readonly VersionSettings _settings;
    private readonly HistoryGraph _graph;
    private readonly BranchRule _rule;
    private readonly MessageRules _messages;
    private readonly ImmutableArray<VersionTag> _tags;
    private readonly ImmutableArray<string>.Builder _why = ImmutableArray.CreateBuilder<string>();

    public CalculatorRun(GitHistory history, VersionSettings settings)
    {
        _history = history;
        _settings = settings;
        _graph = new(history);
        _rule = BranchRule.Of(history.Branch);
        _messages = new(settings);
        _tags = [.. VersionTags().OrderByDescending(t => t.Version).ThenBy(t => t.Name)];
    }

    public VersionResult Calculate()
    {
        Introduce();
        if (TagOnHead() is { } tag)
            return Done(tag.Version.ToString(), $"HEAD carries the tag '{tag.Name}': that is it.");
        var stable = _tags.FirstOrDefault(t => !t.Version.IsPreRelease);
        var since = _graph.Since(stable?.Sha);
        var candidates = Candidates(stable, since).ToList();
        // The first of equals: the history's own result before what only confirms it.
        var chosen = candidates.MaxBy(c => c.Core)!;
        _why.Add(chosen.Why);
        foreach (var passed in candidates.Where(c => c.Core < chosen.Core && c != candidates[0]))
            _why.Add($"Lower, so without effect: {passed.Why}");
        var (number, counted) = Number(chosen.Core, stable, since.Count);
        var label = _rule.Label.Length == 0 ? "" : _rule.Label + ".";
        return Done($"{chosen.Core}-{label}{number}", counted);
    }

    private VersionResult Done(string version, string why)
    {
        _why.Add(why);
        return new(version, _why.ToImmutable());
    }

    private void Introduce()
    {
        var branch = _history.Branch is { } name ? $"Branch '{name}'" : "No branch";
        var label = _rule.Label.Length == 0 ? "without a label" : $"with label '{_rule.Label}'";
        _why.Add($"{branch} follows the rule '{_rule.Name}' {label}.");
        if (_tags.Length == 0)
            _why.Add(
                "No tag in this history names a version. If the repository has some: "
                    + "git fetch --tags."
            );
        if (_history.IsCut)
            _why.Add(
                "Older commits are missing here, so tags may be missed and the count may be low. "
                    + "Next: git fetch --unshallow --tags."
            );
    }

    private IEnumerable<VersionTag> VersionTags()
    {
        var prefix = $"^(?:{_settings.TagPrefix})";
        foreach (var tag in _history.Tags.Where(t => _graph.Contains(t.Sha)))
        {
            var match = Regex.Match(tag.Name, prefix, RegexOptions.NonBacktracking);
            if (!match.Success)
                continue;
            if (SemanticVersion.TryParse(tag.Name[match.Length..], out var version))
                yield return new(tag.Name, version, tag.Sha);
        }
    }

    private VersionTag? TagOnHead() =>
        !_rule.TagOnHeadIsTheVersion || _history.Commits.IsEmpty
            ? null
            : _tags.FirstOrDefault(t => t.Sha == _history.Commits[0].Sha);

    private IEnumerable<VersionCandidate> Candidates(
        VersionTag? stable,
        IReadOnlyList<GitCommit> since
    )
    {
        yield return Raised(stable, since);
        if (_settings.NextVersion is { } next && VersionCore.TryParse(next, out var configured))
            yield return new(configured, $"GitVersion.yml says next-version {next}.");
        if (_rule.Promised is { } promised)
            yield return new(promised, $"The branch's name promises {promised}.");
        foreach (var tag in _tags.Where(t => t.Version.IsPreRelease).Take(1))
            yield return new(tag.Version.Core, $"The pre-release tag '{tag.Name}' leads to it.");
        foreach (var commit in since.Where(c => c.Parents.Length > 1))
            if (MessageRules.MergedRelease(commit.Message) is { } merged)
            {
                var at = VersionCalculator.Short(commit.Sha);
                yield return new(merged, $"Commit {at} merged a release branch for {merged}.");
            }
    }

    private VersionCandidate Raised(VersionTag? stable, IReadOnlyList<GitCommit> since)
    {
        var (asked, by) = _messages.Greatest(since);
        var increment = asked > Increment.Patch ? asked : Increment.Patch;
        var core = (stable?.Version.Core ?? default).Raise(increment);
        var from = stable is null
            ? "From 0.0.0, for want of a tag,"
            : $"From the tag '{stable.Name}' on {VersionCalculator.Short(stable.Sha)},";
        var because =
            asked > Increment.Patch
                ? $"commit {VersionCalculator.Short(by!.Sha)} asks for {asked}"
                : "the branch's increment is Patch";
        return new(core, $"{from} {because}: {core}.");
    }

    private (int Number, string Why) Number(VersionCore core, VersionTag? stable, int commits)
    {
        var numbered = _tags
            .Where(t => t.Version.Core == core && t.NumberOf(_rule.Label) is not null)
            .MaxBy(t => t.NumberOf(_rule.Label));
        if (numbered is not null)
        {
            var after = _graph.Since(numbered.Sha).Count;
            var first = numbered.NumberOf(_rule.Label)!.Value;
            return (first + after, $"Commits after the tag '{numbered.Name}': {after}.");
        }
        var source = stable is null ? "in all" : $"since the tag '{stable.Name}'";
        return (commits, $"Commits {source}: {commits}.");
    }
}
