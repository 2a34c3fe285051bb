using System.Reflection;

namespace DocsMcp.Hosting;

/// <summary>What was baked in when this was built: the version, and a fault on purpose.</summary>
/// <param name="Version">The release's version; the environment cannot change it.</param>
/// <param name="Fault">The fault's text, empty for an honest release.</param>
internal sealed record BuildIdentity(string Version, string Fault)
{
    private const string FaultKey = "Fault";

    public static BuildIdentity OfThisAssembly()
    {
        var assembly = typeof(BuildIdentity).Assembly;
        var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>();
        var fault = assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(attribute => attribute.Key == FaultKey);
        return new(version?.InformationalVersion ?? "0.0.0-dev", fault?.Value ?? "");
    }
}
