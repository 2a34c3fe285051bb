using System.Text.RegularExpressions;
using Deploy.Host.Contracts;
using Deploy.Rollouts;
using Deploy.Rollouts.Releases;

namespace Deploy.Host.Control;

/// <summary>Checks what callers send; all faults are told at once.</summary>
internal static partial class Requests
{
    private const int ReplicasMax = 64;
    private const int PortMax = 65_535;

    public static void Check(EnvironmentSpec spec, string name)
    {
        var faults = new List<string>();
        Expect(faults, IsName(spec.Name) && spec.Name == name, $"name '{spec.Name}'");
        Expect(faults, spec.Port is > 0 and <= PortMax, $"port {spec.Port}");
        Expect(faults, spec.Replicas is > 0 and <= ReplicasMax, $"replicas {spec.Replicas}");
        Expect(faults, spec.HealthPath.StartsWith('/'), $"health path '{spec.HealthPath}'");
        Expect(faults, spec.ReadyPath.StartsWith('/'), $"ready path '{spec.ReadyPath}'");
        Throw(faults);
    }

    public static void Check(StartRequest request)
    {
        var faults = new List<string>();
        var (revision, release) = (request.Revision, request.Revision.Release);
        Expect(faults, Digest.TryParse(release.Digest, out _), $"digest '{release.Digest}'");
        Expect(faults, Version().IsMatch(release.Version), $"version '{release.Version}'");
        Expect(faults, Path.IsPathRooted(revision.Folder), $"folder '{revision.Folder}'");
        Expect(faults, revision.Command is [not "", ..], "an empty command");
        Expect(faults, revision.Files.Count > 0, "a release without files");
        Expect(faults, request.ReadyMilliseconds > 0, $"ready time {request.ReadyMilliseconds}");
        Throw(faults);
    }

    public static void Check(SplitRequest request)
    {
        var faults = new List<string>();
        var weight = request.CandidateBasisPoints;
        Expect(faults, weight is >= 0 and <= Weight.FullBasisPoints, $"weight {weight}");
        Throw(faults);
    }

    /// <param name="request">For a token.</param>
    /// <param name="name">The environment's.</param>
    public static void Check(ClaimRequest request, string name)
    {
        var faults = new List<string>();
        Expect(faults, IsName(name), $"name '{name}'");
        Expect(faults, request.Above is >= 0 and < long.MaxValue, $"token {request.Above}");
        Throw(faults);
    }

    private static bool IsName(string name)
    {
        try
        {
            return EnvironmentName.Parse(name).Value == name;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static void Expect(List<string> faults, bool holds, string fault)
    {
        if (!holds)
            faults.Add(fault);
    }

    private static void Throw(List<string> faults)
    {
        if (faults.Count > 0)
            throw new ControlException(
                HostFaultKind.Invalid,
                $"Not possible: {string.Join(", ", faults)}."
            );
    }

    /// <summary>Safe in file names and header values.</summary>
    [GeneratedRegex(@"^[0-9A-Za-z][0-9A-Za-z.+_-]{0,127}$")]
    private static partial Regex Version();
}
