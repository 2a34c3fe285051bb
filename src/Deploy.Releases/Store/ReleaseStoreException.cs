namespace Deploy.Releases.Store;

/// <summary>The release store cannot do what was asked; the message says what to do next.</summary>
public sealed class ReleaseStoreException : Exception
{
    /// <summary>A fault without a message; used by nobody but serializers.</summary>
    public ReleaseStoreException() { }

    /// <summary>A fault with its message.</summary>
    public ReleaseStoreException(string message)
        : base(message) { }

    /// <summary>A fault with its message and its cause.</summary>
    public ReleaseStoreException(string message, Exception innerException)
        : base(message, innerException) { }
}
