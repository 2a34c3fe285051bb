using System.Text.Json;

namespace DocsMcp.Rpc;

/// <summary>What one posted JSON value is to JSON-RPC.</summary>
internal abstract record RpcMessage
{
    private RpcMessage() { }

    public abstract T Match<T>(
        Func<Request, T> request,
        Func<Unanswered, T> unanswered,
        Func<Invalid, T> invalid
    );

    /// <summary>Wants an answer. <see cref="Id"/> is a string or a whole number.</summary>
    public sealed record Request(JsonElement Id, string Method, JsonElement? Params) : RpcMessage
    {
        public override T Match<T>(
            Func<Request, T> request,
            Func<Unanswered, T> unanswered,
            Func<Invalid, T> invalid
        ) => request(this);
    }

    /// <summary>A notification, or the client's response: taken, and never answered.</summary>
    public sealed record Unanswered : RpcMessage
    {
        public override T Match<T>(
            Func<Request, T> request,
            Func<Unanswered, T> unanswered,
            Func<Invalid, T> invalid
        ) => unanswered(this);
    }

    /// <summary>Not a message. <see cref="Id"/> is the request's where it could be read.</summary>
    public sealed record Invalid(RpcError Error, JsonElement? Id = null) : RpcMessage
    {
        public override T Match<T>(
            Func<Request, T> request,
            Func<Unanswered, T> unanswered,
            Func<Invalid, T> invalid
        ) => invalid(this);
    }
}
