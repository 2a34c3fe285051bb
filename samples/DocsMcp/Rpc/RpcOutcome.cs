using System.Text.Json;

namespace DocsMcp.Rpc;

/// <summary>What a method answers: a result, which writes itself, or an error.</summary>
internal abstract record RpcOutcome
{
    private RpcOutcome() { }

    public abstract T Match<T>(Func<Result, T> result, Func<Error, T> error);

    /// <summary><see cref="Write"/> writes exactly one JSON value.</summary>
    public sealed record Result(Action<Utf8JsonWriter> Write) : RpcOutcome
    {
        public override T Match<T>(Func<Result, T> result, Func<Error, T> error) => result(this);
    }

    public sealed record Error(RpcError Cause) : RpcOutcome
    {
        public override T Match<T>(Func<Result, T> result, Func<Error, T> error) => error(this);
    }
}
