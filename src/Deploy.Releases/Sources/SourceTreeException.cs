namespace Deploy.Releases.Sources;

/// <summary>
/// The working tree or its git repository cannot be read; the message says what to do.
/// </summary>
public sealed class SourceTreeException : Exception
{
    /// <summary>A fault without a message; used by nobody but serializers.</summary>
    public SourceTreeException() { }

    /// <summary>A fault with its message.</summary>
    public SourceTreeException(string message)
        : base(message) { }

    /// <summary>A fault with its message and its cause.</summary>
    public SourceTreeException(string message, Exception innerException)
        : base(message, innerException) { }
}
