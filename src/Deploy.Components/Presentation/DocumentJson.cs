using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Deploy.Components.Presentation;

/// <summary>How the documents for programs are written: camel case, nulls kept, indented.</summary>
[JsonSerializable(typeof(StatusDocument))]
[JsonSerializable(typeof(RolloutReport))]
internal sealed partial class DocumentJson : JsonSerializerContext
{
    /// <summary>
    /// Letters such as µ and – stay as they are: the files are never put in a page.
    /// </summary>
    public static DocumentJson Readable { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                WriteIndented = true,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
