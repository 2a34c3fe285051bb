namespace Deploy.Integrations.Probing;

/// <summary>
/// Runs all checks at once against one base address, each within its own time. A check that
/// fails in any way is a result; only the caller's own cancellation is thrown.
/// Safe for concurrent use.
/// </summary>
/// <param name="checks">What to ask. With none, the report has not passed.</param>
/// <param name="time">The clock of durations and timeouts.</param>
public sealed class SmokeSuite(IReadOnlyList<ICheck> checks, TimeProvider time)
{
    private const int AnswerMaxBytes = 4 << 20;

    /// <summary>How long each check may take; 5 s by default.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Runs every check against the service at this address.</summary>
    /// <exception cref="OperationCanceledException">The token was signalled.</exception>
    public async Task<SmokeReport> RunAsync(Uri baseUri, CancellationToken cancellationToken)
    {
        using var client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = false,
            }
        )
        {
            BaseAddress = baseUri,
            MaxResponseContentBufferSize = AnswerMaxBytes,
            Timeout = System.Threading.Timeout.InfiniteTimeSpan,
        };
        var runs = checks.Select(check => RunOneAsync(check, client, cancellationToken));
        return new([.. await Task.WhenAll(runs)]);
    }

    private async Task<CheckReport> RunOneAsync(
        ICheck check,
        HttpClient client,
        CancellationToken cancellationToken
    )
    {
        var startedAt = time.GetTimestamp();
        using var limit = new CancellationTokenSource(Timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(
            limit.Token,
            cancellationToken
        );
        CheckResult result;
        try
        {
            result = await check.RunAsync(client, both.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            result = Failed($"no whole answer within {Timeout.TotalMilliseconds} ms");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            result = Failed(fault.GetBaseException().Message);
        }
        return new(check.Name, result, time.GetElapsedTime(startedAt));
    }

    private static CheckResult.Failed Failed(string seen) => new("an answer", seen);
}
