namespace Deploy.Components.Composition;

/// <summary>
/// A stage did not end well: the exit code and the message for the person who asked. Its first
/// line says what and why; the next command to type has the last line to itself
/// (<see cref="NextLines"/>).
/// </summary>
public sealed class DeliveryException : Exception
{
    private DeliveryException(int exitCode, string message, Exception? inner = null)
        : base(NextLines.Of(message), inner) => ExitCode = exitCode;

    /// <summary>One of <see cref="ExitCodes"/>.</summary>
    public int ExitCode { get; }

    /// <summary>An option that the suggested commands shall not repeat; null for none.</summary>
    public string? LeftOut { get; private init; }

    /// <summary>
    /// The message alone: it was written for the person who asked, and where in this program it
    /// was noticed would not help them. The engine shows such an exception as it is.
    /// </summary>
    public override string ToString() => Message;

    /// <summary>It was tried and failed; traffic is safe.</summary>
    public static DeliveryException Failed(string message, Exception? inner = null) =>
        new(ExitCodes.Failed, message, inner);

    /// <summary>It may not be done; nothing was changed.</summary>
    public static DeliveryException Refused(string message) => new(ExitCodes.Refused, message);

    /// <summary>Nobody knows what is served.</summary>
    public static DeliveryException Unknown(string message) => new(ExitCodes.Unknown, message);

    /// <summary>The same, whose commands leave an option out.</summary>
    internal DeliveryException LeavingOut(string? option) =>
        new(ExitCode, Message, InnerException) { LeftOut = option };

    /// <summary>The same, in edited words.</summary>
    internal DeliveryException Edited(Func<string, string> edit) =>
        new(ExitCode, edit(Message), InnerException) { LeftOut = LeftOut };
}
