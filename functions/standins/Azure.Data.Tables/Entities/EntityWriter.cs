using System.Text.Json;
using System.Xml;

namespace Azure.Data.Tables.Entities;

/// <summary>An entity as JSON, each value followed by its type where JSON does not say it.</summary>
internal static class EntityWriter
{
    public static byte[] Write(ITableEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(entity.PartitionKey, nameof(entity.PartitionKey));
        ArgumentNullException.ThrowIfNull(entity.RowKey, nameof(entity.RowKey));

        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            if (entity is IDictionary<string, object> properties)
                WriteDictionary(json, properties);
            else
                WriteModel(json, entity);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteDictionary(Utf8JsonWriter json, IDictionary<string, object> properties)
    {
        foreach (var (name, value) in properties.Where(property => !ModelProperties.IsTheServices(property.Key)))
        {
            if (value is Enum)
                throw new NotSupportedException("Enum values are only supported for custom model types implementing ITableEntity.");
            WriteProperty(json, name, value);
        }
    }

    private static void WriteModel(Utf8JsonWriter json, ITableEntity entity)
    {
        foreach (var property in ModelProperties.Of(entity.GetType()).Where(property => property.Get != null))
            WriteProperty(json, property.Name, property.Get(entity));
    }

    private static void WriteProperty(Utf8JsonWriter json, string name, object value)
    {
        json.WritePropertyName(name);
        if (WriteValue(json, value) is { } type)
            json.WriteString(name + "@odata.type", type);
    }

    private static string WriteValue(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); return null;
            case string text: json.WriteStringValue(text); return null;
            case bool truth: json.WriteBooleanValue(truth); return null;
            case int number: json.WriteNumberValue(number); return null;
            case float number: json.WriteNumberValue(number); return null;
            case decimal number: json.WriteNumberValue(number); return null;
            case Enum name: json.WriteStringValue(name.ToString()); return null;
            case TimeSpan duration: json.WriteStringValue(XmlConvert.ToString(duration)); return null;
            case double.NaN: json.WriteStringValue("NaN"); return "Edm.Double";
            case double number: json.WriteNumberValue(number); return "Edm.Double";
            case long number: json.WriteStringValue(FormattableString.Invariant($"{number}")); return "Edm.Int64";
            case ulong number: json.WriteStringValue(FormattableString.Invariant($"{number}")); return "Edm.Int64";
            case Guid guid: json.WriteStringValue(guid); return "Edm.Guid";
            case byte[] bytes: json.WriteBase64StringValue(bytes); return "Edm.Binary";
            case BinaryData data: json.WriteBase64StringValue(data); return "Edm.Binary";
            case DateTimeOffset time: json.WriteStringValue(Utc(time.UtcDateTime)); return "Edm.DateTime";
            case DateTime { Kind: DateTimeKind.Utc } time: json.WriteStringValue(Utc(time)); return "Edm.DateTime";
            case DateTime time: throw new NotSupportedException($"DateTime {time} has a Kind of {time.Kind}. Azure SDK requires it to be UTC. You can call DateTime.SpecifyKind to change Kind property value to DateTimeKind.Utc.");
            default: throw new NotSupportedException($"Not supported type {value.GetType()}");
        }
    }

    private static string Utc(DateTime time) => FormattableString.Invariant($"{time:yyyy-MM-ddTHH:mm:ss.fffffff}Z");
}
