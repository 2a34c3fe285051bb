namespace DocsMcp.Rpc;

/// <summary>
/// An error of JSON-RPC 2.0: one of the reserved codes and a sentence for people.
/// </summary>
internal sealed record RpcError(int Code, string Message)
{
    public static RpcError Parse(string why) => new(-32700, $"Parse error: {why}");

    public static RpcError InvalidRequest(string why) => new(-32600, $"Invalid request: {why}");

    public static RpcError MethodNotFound(string method) =>
        new(-32601, $"Method not found: {method}");

    public static RpcError InvalidParams(string why) => new(-32602, $"Invalid params: {why}");
}
