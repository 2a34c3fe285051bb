using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Deploy.Components.Generation;

/// <summary>Run configurations for Rider, VS Code, Visual Studio and the SDK.</summary>
internal static class IdeFiles
{
    private const string Project = "build/_build.csproj";
    private const string Assembly = "artifacts/bin/_build/debug/_build.dll";
    private const string CompileTask = "compile the build";
    private const string Framework = "net10.0";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static IEnumerable<KeyValuePair<string, string>> Of(ImmutableArray<string> targets) =>
        targets
            .Select(target => KeyValuePair.Create($".run/{target}.run.xml", Rider(target)))
            .Append(new(".vscode/tasks.json", Text(Tasks(targets))))
            .Append(new(".vscode/launch.json", Text(Launches(targets))))
            .Append(new("build/Properties/launchSettings.json", Text(Profiles(targets))));

    private static string Rider(string target) =>
        new XElement(
            "component",
            new XAttribute("name", "ProjectRunConfigurationManager"),
            new XElement(
                "configuration",
                new XAttribute("default", "false"),
                new XAttribute("name", target),
                new XAttribute("type", "DotNetProject"),
                new XAttribute("factoryName", ".NET Project"),
                Option("PROGRAM_PARAMETERS", target),
                Option("WORKING_DIRECTORY", "$PROJECT_DIR$"),
                Option("PROJECT_PATH", "$PROJECT_DIR$/" + Project),
                Option("PROJECT_KIND", "DotNetCore"),
                Option("PROJECT_TFM", Framework),
                new XElement(
                    "method",
                    new XAttribute("v", "2"),
                    new XElement("option", new XAttribute("name", "Build"))
                )
            )
        )
            .ToString()
            .ReplaceLineEndings("\n") + "\n";

    private static XElement Option(string name, string value) =>
        new("option", new XAttribute("name", name), new XAttribute("value", value));

    private static JsonObject Tasks(ImmutableArray<string> targets) =>
        new()
        {
            ["version"] = "2.0.0",
            ["tasks"] = new JsonArray([.. targets.Select(Task), Compile()]),
        };

    private static JsonObject Task(string target) =>
        new()
        {
            ["label"] = target,
            ["type"] = "process",
            ["command"] = "${workspaceFolder}/build.sh",
            ["windows"] = new JsonObject
            {
                ["command"] = "powershell",
                ["args"] = new JsonArray("-File", "${workspaceFolder}/build.ps1", target),
            },
            ["args"] = new JsonArray(target),
            ["problemMatcher"] = new JsonArray("$msCompile"),
        };

    private static JsonObject Compile() =>
        new()
        {
            ["label"] = CompileTask,
            ["type"] = "process",
            ["command"] = "dotnet",
            ["args"] = new JsonArray("build", "${workspaceFolder}/" + Project),
            ["problemMatcher"] = new JsonArray("$msCompile"),
        };

    private static JsonObject Launches(ImmutableArray<string> targets) =>
        new()
        {
            ["version"] = "0.2.0",
            ["configurations"] = new JsonArray([.. targets.Select(Launch)]),
        };

    private static JsonObject Launch(string target) =>
        new()
        {
            ["name"] = target,
            ["type"] = "coreclr",
            ["request"] = "launch",
            ["preLaunchTask"] = CompileTask,
            ["program"] = "${workspaceFolder}/" + Assembly,
            ["args"] = new JsonArray(target),
            ["cwd"] = "${workspaceFolder}",
            ["console"] = "integratedTerminal",
        };

    private static JsonObject Profiles(ImmutableArray<string> targets) =>
        new()
        {
            ["profiles"] = new JsonObject(
                targets.Select(target =>
                    KeyValuePair.Create<string, JsonNode?>(
                        target,
                        new JsonObject { ["commandName"] = "Project", ["commandLineArgs"] = target }
                    )
                )
            ),
        };

    private static string Text(JsonObject json) =>
        json.ToJsonString(Readable).ReplaceLineEndings("\n") + "\n";
}
