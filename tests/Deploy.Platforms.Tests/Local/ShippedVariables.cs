using System.Collections.Immutable;

namespace Deploy.Platforms.Tests.Local;

internal static class ShippedVariables
{
    public static ImmutableSortedDictionary<string, string> Of(
        params (string Name, string Value)[] variables
    ) => variables.ToImmutableSortedDictionary(v => v.Name, v => v.Value);
}
