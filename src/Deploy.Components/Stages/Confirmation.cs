using Deploy.Components.Composition;
using Deploy.Rollouts;

namespace Deploy.Components.Stages;

/// <summary>A person's yes to changing an environment.</summary>
/// <param name="options">
/// The command, what <c>--confirm</c> names if it was given, and the person to ask, if any.
/// </param>
internal sealed class Confirmation(DeliveryOptions options)
{
    /// <summary>Returns when there is a yes.</summary>
    /// <exception cref="DeliveryException">There is none.</exception>
    public void Demand(EnvironmentName environment, string what)
    {
        if (options.Confirm == environment.Value)
            return;
        if (options.Confirm is { } named)
            throw DeliveryException.Refused(
                $"{what} changes {environment}, but --confirm names {named}. "
                    + $"Next: {options.Command} --confirm {environment}"
            );
        if (options.Ask is null)
            throw DeliveryException.Refused(
                $"{what} changes {environment}: it needs a yes, and there is no terminal to ask "
                    + $"at. Next: {options.Command} --confirm {environment}"
            );
        var answer = options.Ask($"{what} changes {environment}. Type its name to go on: ");
        if (answer?.Trim() != environment.Value)
            throw DeliveryException.Refused($"{what} was not confirmed: nothing was changed.");
    }
}
