using Deploy.Components.Composition;
using Deploy.Rollouts;

namespace Deploy.Components.Stages;

/// <summary>A person's yes to changing an environment.</summary>
/// <param name="named">What <c>--confirm</c> names, if it was given.</param>
/// <param name="ask">Asks the person at the terminal; null where there is nobody.</param>
internal sealed class Confirmation(string? named, Func<string, string?>? ask)
{
    /// <summary>Returns when there is a yes.</summary>
    /// <exception cref="DeliveryException">There is none.</exception>
    public void Demand(EnvironmentName environment, string what)
    {
        if (named == environment.Value)
            return;
        if (named is not null)
            throw DeliveryException.Refused(
                $"--confirm names '{named}', but {what} changes {environment}. "
                    + $"Next: --confirm {environment}"
            );
        if (ask is null)
            throw DeliveryException.Refused(
                $"{what} changes {environment}, and there is no terminal to ask at. "
                    + $"Next: add --confirm {environment}"
            );
        var answer = ask($"{what} changes {environment}. Type its name to go on: ");
        if (answer?.Trim() != environment.Value)
            throw DeliveryException.Refused($"{what}: not confirmed; nothing was changed.");
    }
}
