using Microsoft.AspNetCore.Http;

namespace Deploy.Host.Forwarding;

/// <summary>An answer of the host itself instead of a service's.</summary>
/// <param name="Error">For programs: <c>no-release</c>.</param>
/// <param name="Message">For people.</param>
internal sealed record Refusal(string Error, string Message)
{
    public Task WriteAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(
            this,
            RefusalJson.Default.Refusal,
            "application/json",
            context.RequestAborted
        );
    }
}
