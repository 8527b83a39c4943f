using System.Globalization;
using System.Xml;

namespace Azure.Data.Tables.Entities;

/// <summary>Puts a value of the service's JSON (text, a number or a truth value) into a model; types that tables do not have are left alone.</summary>
internal static class ModelValue
{
    public static void Set(ModelProperty property, object model, object raw)
    {
        var type = Nullable.GetUnderlyingType(property.Type) ?? property.Type;
        if (Convert(type, raw) is { } value)
            property.Set(model, value);
    }

    private static object Convert(Type type, object raw)
    {
        var text = raw as string;
        if (type.IsEnum)
            return text != null && Enum.IsDefined(type, text) ? Enum.Parse(type, text) : null;

        return 0 switch
        {
            _ when type == typeof(string) => text,
            _ when type == typeof(bool) => (bool)raw,
            _ when type == typeof(int) => (int)raw,
            _ when type == typeof(long) => long.Parse(text, CultureInfo.InvariantCulture),
            _ when type == typeof(ulong) => ulong.Parse(text, CultureInfo.InvariantCulture),
            _ when type == typeof(double) => System.Convert.ToDouble(raw, CultureInfo.InvariantCulture),
            _ when type == typeof(Guid) => Guid.Parse(text),
            _ when type == typeof(byte[]) => System.Convert.FromBase64String(text),
            _ when type == typeof(BinaryData) => BinaryData.FromBytes(System.Convert.FromBase64String(text)),
            _ when type == typeof(DateTime) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal),
            _ when type == typeof(DateTimeOffset) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            _ when type == typeof(TimeSpan) => XmlConvert.ToTimeSpan(text),
            _ => null,
        };
    }
}
