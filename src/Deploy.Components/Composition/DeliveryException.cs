namespace Deploy.Components.Composition;

/// <summary>
/// A stage did not end well: the exit code and the message for the person who asked. Its first
/// line says what and why; the next command to type has the last line to itself.
/// </summary>
public sealed class DeliveryException : Exception
{
    private DeliveryException(int exitCode, string message, Exception? inner = null)
        : base(Lines(message), inner) => ExitCode = exitCode;

    /// <summary>One of <see cref="ExitCodes"/>.</summary>
    public int ExitCode { get; }

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

    /// <summary>The same, in edited words.</summary>
    internal DeliveryException Edited(Func<string, string> edit) =>
        new(ExitCode, edit(Message), InnerException);

    private static string Lines(string message) =>
        message.Replace(" Next: ", "\nNext: ", StringComparison.Ordinal);
}
