using Deploy.Ledger.Tests;
using Deploy.Ledger.Tests.Worlds;
using Microsoft.Testing.Platform.Builder;

if (args is [OtherProcess.Mark, .. var rest])
    return await OtherProcess.RunAsync(rest);
var builder = await TestApplication.CreateBuilderAsync(args);
builder.AddSelfRegisteredExtensions(args);
using var tests = await builder.BuildAsync();
return await tests.RunAsync();
