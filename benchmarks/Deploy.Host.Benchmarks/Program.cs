using System.Globalization;
using Deploy.Host.Benchmarks;

if (args is not [var url, var connections, var seconds])
{
    Console.Error.WriteLine("usage: Deploy.Host.Benchmarks URL CONNECTIONS SECONDS");
    return 2;
}
var load = new ClosedLoop(
    new Uri(url),
    int.Parse(connections, CultureInfo.InvariantCulture),
    TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture))
);
Console.WriteLine(await load.RunAsync());
return 0;
