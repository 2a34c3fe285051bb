using System.Text.Json.Serialization.Metadata;

namespace Deploy.Platforms.Local;

/// <summary>One message with content.</summary>
internal sealed record HostCall<T>(HttpMethod Method, string Path, T Content, JsonTypeInfo<T> Type)
{
    /// <summary>How long what is asked for may take in itself.</summary>
    public TimeSpan TakesMax { get; init; }
}
