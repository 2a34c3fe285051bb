namespace Deploy.Rollouts.Ports;

/// <summary>
/// A write was refused because a newer lease holder has taken the environment over.
/// </summary>
public sealed class FencedException : Exception
{
    /// <summary>Creates it with a message for people.</summary>
    public FencedException(string message)
        : base(message) { }

    /// <summary>Creates it with a message and the fault beneath.</summary>
    public FencedException(string message, Exception inner)
        : base(message, inner) { }

    /// <summary>Creates it with a general message.</summary>
    public FencedException()
        : base("A newer lease holder has taken this environment over.") { }
}
