namespace Azure.Data.Tables;

/// <content>The typed getters: null where there is no such property, an exception where it is of another type.</content>
public sealed partial class TableEntity
{
    public string GetString(string key) => Get<string>(key);

    public bool? GetBoolean(string key) => Get<bool?>(key);

    public int? GetInt32(string key) => Get<int?>(key);

    public long? GetInt64(string key) => Get<long?>(key);

    public double? GetDouble(string key) => Get<double?>(key);

    public Guid? GetGuid(string key) => Get<Guid?>(key);

    public byte[] GetBinary(string key) => Get<byte[]>(key);

    public BinaryData GetBinaryData(string key) => this[key] is byte[] bytes ? BinaryData.FromBytes(bytes) : Get<BinaryData>(key);

    public DateTimeOffset? GetDateTimeOffset(string key) => this[key] is DateTime time ? new DateTimeOffset(AsUtc(time)) : Get<DateTimeOffset?>(key);

    public DateTime? GetDateTime(string key) => this[key] is DateTimeOffset time ? time.UtcDateTime : Get<DateTime?>(key);

    private T Get<T>(string key) => this[key] switch
    {
        null => default,
        T value => value,
        var other => throw new InvalidOperationException($"Cannot return {typeof(T)} type for a {other.GetType()} typed property."),
    };

    private static DateTime AsUtc(DateTime time) => time.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(time, DateTimeKind.Utc) : time;
}
