using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reporting.Domain.Words;

/// <summary>Reads and writes a code as a JSON string, also as a property name.</summary>
public sealed class CodeConverter<T> : JsonConverter<T>
    where T : struct, ICode<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(reader.TokenType == JsonTokenType.String ? reader.GetString() : null);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString());

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(value.ToString()!);

    private static T Parse(string? text) =>
        T.TryParse(text, out var parsed) ? parsed : throw new JsonException($"'{text}' is not valid here: expected {T.Expected}.");
}
