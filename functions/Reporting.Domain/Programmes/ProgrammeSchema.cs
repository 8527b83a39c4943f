using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Reporting.Domain.Words;

namespace Reporting.Domain.Programmes;

/// <summary>The published JSON Schema of programme packs, made from the types that read them, so that the two cannot differ.</summary>
public static class ProgrammeSchema
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <returns>The schema as it stands in <c>programmes/programme.schema.json</c>.</returns>
    public static string Write()
    {
        var schema = (JsonObject)JsonSchemaExporter.GetJsonSchemaAsNode(
            ProgrammePack.Json, typeof(Programme), new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe });
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "Programme pack");
        return schema.ToJsonString(Indented) + "\n";
    }

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (schema is not JsonObject described)
        {
            // A type with a converter of its own is "anything" to the exporter: it is a string to us.
            if (!IsCode(context.TypeInfo.Type)) return schema;
            described = new JsonObject { ["type"] = "string", ["minLength"] = 1 };
        }

        var provider = context.PropertyInfo?.AttributeProvider;
        var description = provider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: true).OfType<DescriptionAttribute>().FirstOrDefault();
        if (description is not null && !described.ContainsKey("description")) described.Insert(0, "description", description.Description);
        return described;
    }

    private static bool IsCode(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type).GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(ICode<>));
}
