using System.Reflection;

namespace Nuke.Common.Execution;

/// <summary>Finds every fault of a command line before a build object exists.</summary>
internal sealed class CommandLineCheck(
    BuildSession session,
    Type build,
    IReadOnlyList<PropertyInfo> targets
)
{
    private static readonly string[] PlanForms = ["html", "json", "text"];
    private readonly List<string> _faults = [];

    /// <exception cref="UsageException">
    /// It has faults; all of them are in the exception.
    /// </exception>
    public void Run()
    {
        var parameters = ParameterDiscovery.Find(build);
        UnknownOptions(parameters);
        if (HostFinder.Fault(session) is { } hostFault)
        {
            _faults.Add(hostFault);
        }
        var hasRoot = Attempt(() => session.Root);
        if (hasRoot)
        {
            foreach (var parameter in parameters)
            {
                Attempt(() => session.Parameters.Check(parameter));
            }
            Attempt(CheckTargets);
            Attempt(CheckPlan);
            Attempt(CheckParallel);
        }
        if (_faults.Count > 0)
        {
            throw new UsageException([.. _faults.Distinct()]);
        }
    }

    private void UnknownOptions(IReadOnlyList<ParameterMember> parameters)
    {
        var known = parameters.ToLookup(x => x.Key);
        var names = targets.Select(x => Names.Normalize(TargetDiscovery.ShortName(x))).ToHashSet();
        // A name that is wrong may stand for a secret's, and the word after it is then the secret.
        var hasSecrets = parameters.Any(x => x.IsSecret);
        bool MayShow(string word) => !hasSecrets || names.Contains(Names.Normalize(word));
        foreach (var option in session.CommandLine.Options.Where(x => !known.Contains(x.Key)))
        {
            var shown = string.Join(' ', option.Values.Select(x => MayShow(x) ? x : "…"));
            var words = shown.Length > 0 ? $" (with '{shown}')" : "";
            var suggestion = Suggestion.Text(option.Typed, parameters.Select(x => x.Switch));
            _faults.Add(
                $"Unknown option '{option.Typed}'{words}.{suggestion} See --help for all options."
            );
        }
    }

    private void CheckTargets()
    {
        var names = targets
            .Select(TargetDiscovery.ShortName)
            .Order(StringComparer.Ordinal)
            .ToList();
        var known = names.Select(Names.Normalize).ToHashSet();
        foreach (var option in new[] { nameof(BuiltIn.Target), nameof(BuiltIn.Skip) })
        {
            var asked = (string[]?)session.Option(option) ?? [];
            foreach (var name in asked.Where(x => !known.Contains(Names.Normalize(x))))
            {
                _faults.Add(
                    $"Unknown target '{name}'.{Suggestion.Text(name, names)} "
                        + $"Targets: {string.Join(", ", names)}."
                );
            }
        }
    }

    private void CheckPlan()
    {
        foreach (var form in (string[]?)session.Option(nameof(BuiltIn.Plan)) ?? [])
        {
            if (!PlanForms.Contains(form, StringComparer.OrdinalIgnoreCase))
            {
                _faults.Add(
                    $"--plan: '{form}' is not one of {string.Join(", ", PlanForms)}."
                        + Suggestion.Text(form, PlanForms)
                );
            }
        }
    }

    private void CheckParallel()
    {
        var values = (int[]?)session.Option(nameof(BuiltIn.Parallel)) ?? [];
        if (values.Length > 1 || values.Any(x => x < 1))
        {
            _faults.Add("--parallel: takes one number from 1 on, or none.");
        }
    }

    private bool Attempt(Func<object?> action) =>
        Attempt(() =>
        {
            _ = action();
        });

    private bool Attempt(Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (UsageException exception)
        {
            _faults.AddRange(exception.Faults);
            return false;
        }
    }
}
