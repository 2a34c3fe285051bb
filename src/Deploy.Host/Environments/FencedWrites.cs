using Deploy.Host.Contracts;
using Deploy.Host.Control;
using Deploy.Host.Storage;

namespace Deploy.Host.Environments;

/// <summary>
/// Lets the writes of one environment in one at a time, and none whose fence is older than the
/// newest seen.
/// </summary>
internal sealed class FencedWrites(string environment, StateFile state)
{
    private readonly OneAtATime _oneWrite = new();
    private readonly Fences _fences = new(state);

    /// <summary>A write of a lease holder.</summary>
    /// <exception cref="ControlException">The fence is too old; nothing was done.</exception>
    public Task DoAsync(long fence, Func<Task> write, CancellationToken cancellationToken) =>
        DoAsync(
            () =>
            {
                Admit(fence);
                return write();
            },
            cancellationToken
        );

    /// <summary>A write of the host's own.</summary>
    public Task DoAsync(Func<Task> write, CancellationToken cancellationToken) =>
        _oneWrite.DoAsync(write, cancellationToken);

    /// <summary>Stores what the environment is to serve, before it does.</summary>
    public void Store(Func<DesiredEnvironment, DesiredEnvironment> change) =>
        state.Change(s =>
            s with
            {
                Environments = s.Environments.SetItem(
                    environment,
                    change(s.Environments[environment])
                ),
            }
        );

    private void Admit(long fence)
    {
        var newest = _fences.See(environment, fence);
        if (fence < newest)
            throw new ControlException(
                HostFaultKind.Fenced,
                $"A newer lease holder has taken environment {environment} over: this write has "
                    + $"fence {fence}, the newest is {newest}. See who: ./build.sh Status"
            );
    }
}
