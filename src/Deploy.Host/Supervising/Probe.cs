using System.Globalization;
using Deploy.Host.Revisions;

namespace Deploy.Host.Supervising;

/// <summary>What one question to a process came to.</summary>
/// <param name="IsGood">An answer below 400, in time.</param>
/// <param name="Seen">For people.</param>
internal sealed record Probe(bool IsGood, string Seen)
{
    private const int FirstFailure = 400;

    public static Probe NeverAsked { get; } = new(false, "nothing, it was never asked");

    /// <summary>Asks once.</summary>
    public static async Task<Probe> AskAsync(
        Backend backend,
        string path,
        Supervision supervision,
        CancellationToken cancellationToken
    )
    {
        using var deadline = new CancellationTokenSource(
            supervision.ProbeTimeMax,
            supervision.Time
        );
        using var both = CancellationTokenSource.CreateLinkedTokenSource(
            deadline.Token,
            cancellationToken
        );
        using var request = new HttpRequestMessage(HttpMethod.Get, backend.Origin + path);
        request.Headers.TryAddWithoutValidation("User-Agent", "deploy-host");
        try
        {
            using var response = await backend.SendAsync(request, both.Token);
            await response.Content.CopyToAsync(Stream.Null, both.Token);
            var status = (int)response.StatusCode;
            return new(
                status < FirstFailure,
                string.Create(CultureInfo.InvariantCulture, $"status {status}")
            );
        }
        catch (HttpRequestException e)
        {
            return new(false, e.InnerException?.Message ?? e.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(false, $"no answer within {supervision.ProbeTimeMax.TotalSeconds:0.#} s");
        }
        catch (IOException e)
        {
            return new(false, e.Message);
        }
    }
}
