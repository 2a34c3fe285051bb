namespace Deploy.Rollouts.Ports;

/// <summary>
/// A platform did not do what was asked: the environment's fault, not the release's. The message
/// says what, where, expected, seen and the next command.
/// </summary>
public sealed class PlatformException : Exception
{
    /// <summary>Creates it with a message for people.</summary>
    public PlatformException(string message)
        : base(message) { }

    /// <summary>Creates it with a message and the fault beneath.</summary>
    public PlatformException(string message, Exception inner)
        : base(message, inner) { }

    /// <summary>Creates it with a general message.</summary>
    public PlatformException()
        : base("The platform did not do what was asked.") { }
}
