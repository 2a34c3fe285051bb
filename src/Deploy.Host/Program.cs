using Deploy.Host;

if (HostOptions.Parse(args) is not { } options)
{
    await Console.Error.WriteLineAsync(HostOptions.Usage);
    return 2;
}
// The one place where the host meets the real clock and real chance.
#pragma warning disable RS0030
return await HostRunner.RunAsync(options, TimeProvider.System, new Random());
#pragma warning restore RS0030
