using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>A row of the service's JSON as a <see cref="TableEntity"/> or as a model of the caller's.</summary>
internal static class EntityReader
{
    private const string TypeSuffix = "@odata.type";

    public static T Read<T>(JsonElement row)
    {
        if (typeof(T) == typeof(TableEntity))
            return (T)(object)ReadDictionary(row);

        var model = Activator.CreateInstance<T>();
        foreach (var property in ModelProperties.Of(typeof(T)).Where(property => property.Set != null))
        {
            if (row.TryGetProperty(property.Name, out var value) && value.ValueKind != JsonValueKind.Null)
                ModelValue.Set(property, model, Raw(value));
        }

        if (row.TryGetProperty(TableEntity.ETagName, out var etag))
            ((ITableEntity)model).ETag = new ETag(etag.GetString());
        if (row.TryGetProperty(nameof(ITableEntity.Timestamp), out var timestamp))
            ((ITableEntity)model).Timestamp = Time(timestamp.GetString());
        return model;
    }

    private static TableEntity ReadDictionary(JsonElement row)
    {
        var entity = new TableEntity();
        foreach (var property in row.EnumerateObject())
        {
            if (IsValue(property))
                entity[property.Name] = Typed(Raw(property.Value), TypeOf(row, property.Name));
        }

        return entity;
    }

    private static bool IsValue(JsonProperty property) =>
        property.Name == TableEntity.ETagName ||
        (!property.Name.StartsWith("odata.", StringComparison.Ordinal) && !property.Name.EndsWith(TypeSuffix, StringComparison.Ordinal));

    private static string TypeOf(JsonElement row, string name) =>
        row.TryGetProperty(name + TypeSuffix, out var type) ? type.GetString() : name == nameof(ITableEntity.Timestamp) ? "Edm.DateTime" : null;

    private static object Raw(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null => null,
        JsonValueKind.Number => value.TryGetInt32(out var number) ? (object)number : value.GetDouble(),
        _ => value.ToString(),
    };

    private static object Typed(object raw, string type) => (type, raw) switch
    {
        ("Edm.Int64", string text) => long.Parse(text, CultureInfo.InvariantCulture),
        ("Edm.Double", string or int) => Convert.ToDouble(raw, CultureInfo.InvariantCulture),
        ("Edm.Guid", string text) => Guid.Parse(text),
        ("Edm.Binary", string text) => Convert.FromBase64String(text),
        ("Edm.DateTime", string text) => Time(text),
        _ => raw,
    };

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
